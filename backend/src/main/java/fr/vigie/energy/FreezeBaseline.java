package fr.vigie.energy;

import fr.vigie.energy.Baseline.Declared;
import fr.vigie.energy.Baseline.Line;
import fr.vigie.energy.Baseline.Unknown;
import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.lighting.LightingPlace;
import fr.vigie.lighting.LightingSchedule;
import fr.vigie.lighting.LightingTarget;
import fr.vigie.lighting.LightingTarget.Kind;
import fr.vigie.lighting.LightingTargets;
import fr.vigie.lighting.LightingTimes;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An administrator takes down the lamps and schedules of a day, so that savings can be counted.
public final class FreezeBaseline {

  /// What is taken down.
  ///
  /// @param target a commune or a cabinet
  public record Request(
      String clientBaselineId, LightingTarget target, LocalDate on, @Nullable Declared declared) {

    String fingerprint() {
      return Fingerprint.of(target, on, declared);
    }
  }

  public sealed interface Outcome {
    record Frozen(Baseline baseline) implements Outcome {}

    record BaselineExists(Baseline baseline) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NoLamps() implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TargetNotFound(String targetId) implements Outcome {}
  }

  private final Baselines baselines;
  private final Lamps lamps;
  private final LightingTargets targets;
  private final LightingTimes times;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  FreezeBaseline(
      Baselines baselines,
      Lamps lamps,
      LightingTargets targets,
      LightingTimes times,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.baselines = baselines;
    this.lamps = lamps;
    this.targets = targets;
    this.times = times;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome freeze(Viewer viewer, Request request) {
    if (viewer.scope(Right.SET_ENERGY).isNowhere()) {
      return new Outcome.NotAllowed(Right.SET_ENERGY);
    }
    return targets
        .find(request.target())
        .map(place -> freeze(viewer, request, place))
        .orElseGet(() -> new Outcome.TargetNotFound(request.target().id()));
  }

  private Outcome freeze(Viewer viewer, Request request, LightingPlace place) {
    if (!viewer.may(Right.SET_ENERGY, place.territory())) {
      return new Outcome.NotAllowed(Right.SET_ENERGY);
    }
    return before(request).orElseGet(() -> freezeAnew(viewer.staff().id(), request, place));
  }

  private java.util.Optional<Outcome> before(Request request) {
    return baselines
        .findByClientBaselineId(request.clientBaselineId())
        .<Outcome>map(before ->
            before.fingerprint().equals(request.fingerprint())
                ? new Outcome.Frozen(before)
                : new Outcome.ClientIdReused(request.clientBaselineId()))
        .or(() -> baselines.find(request.target()).map(Outcome.BaselineExists::new));
  }

  private Outcome freezeAnew(String by, Request request, LightingPlace place) {
    var baseline = baseline(by, request, place);
    if (baseline.kilowatts() == 0) {
      return new Outcome.NoLamps();
    }
    try {
      transactions.run(() -> {
        baselines.add(baseline);
        events.append(List.of(frozen(baseline)));
        return baseline;
      });
      return new Outcome.Frozen(baseline);
    } catch (AlreadyExists sentTwiceAtOnce) {
      return before(request).orElseThrow();
    }
  }

  private Event frozen(Baseline baseline) {
    return new Event(
        ids.next("evt"),
        "LightingBaselineFrozen",
        baseline.territory(),
        baseline.id(),
        "FREEZE",
        baseline.setBy(),
        baseline.setAt());
  }

  private Baseline baseline(String by, Request request, LightingPlace place) {
    var groups =
        request.target().kind() == Kind.CABINET
            ? lamps.ofCabinet(request.target().id())
            : lamps.ofCommunes(List.of(place.commune()));
    var there = groups.stream().filter(group -> group.service().isOn(request.on())).toList();
    var lines = lines(place, there, request.on());
    return new Baseline(
        ids.next("bsl"),
        request.clientBaselineId(),
        request.fingerprint(),
        request.target(),
        place.territory(),
        place.commune(),
        request.on(),
        lines,
        unknown(groups, there, request.on()),
        request.declared(),
        clock.instant(),
        by);
  }

  private List<Line> lines(LightingPlace place, List<Lamps.Group> there, LocalDate on) {
    return there.stream()
        .filter(group -> group.watts(on) > 0)
        .map(group ->
            new Line(group.cabinet(), schedule(place, group, on), group.watts(on), group.count()))
        .toList();
  }

  private static Unknown unknown(List<Lamps.Group> groups, List<Lamps.Group> there, LocalDate on) {
    return new Unknown(
        SavingGaps.count(there, group -> !group.power().isKnown()),
        SavingGaps.withoutInstallationDay(groups, on, on.plusDays(1)),
        SavingGaps.count(there, group -> group.power().lacksRenovationDay()));
  }

  private @Nullable String schedule(LightingPlace place, Lamps.Group group, LocalDate on) {
    var nearest = new LightingPlace(place.territory(), group.commune(), group.cabinet());
    return times.chain(nearest).on(on).map(LightingSchedule::id).orElse(null);
  }
}
