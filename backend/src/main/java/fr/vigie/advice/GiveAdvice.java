package fr.vigie.advice;

import fr.vigie.advice.Finding.Kind;
import fr.vigie.alarm.Alarm;
import fr.vigie.asset.Asset;
import fr.vigie.asset.FaultCode;
import fr.vigie.category.Category;
import fr.vigie.plannedwork.FindPlannedWork;
import fr.vigie.plannedwork.PlannedWork.Spot;
import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Commune;
import fr.vigie.territory.Domain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Says of something reported what is known of it already.
public final class GiveAdvice {

  private final FindIncident incidents;
  private final DarkHours darkHours;
  private final FindPlannedWork plannedWork;

  GiveAdvice(FindIncident incidents, DarkHours darkHours, FindPlannedWork plannedWork) {
    this.incidents = incidents;
    this.darkHours = darkHours;
    this.plannedWork = plannedWork;
  }

  /// What somebody reports.
  ///
  /// @param asset the equipment that it is about; null when it is about none
  /// @param seenAt when it was seen, as far as is known
  public record Subject(
      Category category,
      Commune commune,
      GeoPoint place,
      @Nullable Asset asset,
      Instant seenAt,
      Instant now) {

    List<String> assets() {
      return asset == null ? List.of() : asset.path();
    }
  }

  public Advice on(Subject subject) {
    var findings = new ArrayList<Finding>();
    var incident = incidents.of(subject);
    if (isTold(subject) && (incident.filter(a -> !a.isSuspected()).isPresent() || says(subject))) {
      findings.add(new Finding(Kind.CONFIRMED_BY_TELEMETRY, null, null));
    }
    if (subject.category().evidence().isOfDarkness()) {
      darkHours
          .until(subject)
          .ifPresent(until -> findings.add(new Finding(Kind.SWITCHED_OFF, until, null)));
    }
    plannedWork
        .at(spot(subject), subject.now())
        .ifPresent(
            work -> findings.add(new Finding(Kind.PLANNED_WORK, work.until(), work.sentence())));
    return new Advice(
        findings,
        incident.map(Alarm::id).orElse(null),
        incident.map(Alarm::workOrder).orElse(null));
  }

  /// The state of safety equipment is for staff only.
  private static boolean isTold(Subject subject) {
    return subject.category().domain() != Domain.SAFETY
        && (subject.asset() == null || subject.asset().kind().domain() != Domain.SAFETY);
  }

  /// Whether the state of the equipment says the same.
  private static boolean says(Subject subject) {
    return Optional.ofNullable(subject.asset()).map(Asset::condition).stream()
        .flatMap(condition ->
            Stream.concat(
                Stream.of(condition.status().word()),
                condition.faults().stream().map(FaultCode::event)))
        .anyMatch(subject.category().evidence().words()::contains);
  }

  private static Spot spot(Subject subject) {
    var commune = subject.commune();
    return new Spot(
        Objects.requireNonNull(commune.territory()),
        commune.inseeCode(),
        subject.place(),
        subject.assets(),
        subject.category().domain());
  }
}
