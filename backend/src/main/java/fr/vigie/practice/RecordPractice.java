package fr.vigie.practice;

import fr.vigie.effect.Effect;
import fr.vigie.energy.ForeseeSavings;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.indicator.Indicator;
import fr.vigie.practice.Practice.Context;
import fr.vigie.practice.Practice.Deed;
import fr.vigie.practice.Practice.Status;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An administrator takes down what the territory did.
final class RecordPractice {

  /// What is told.
  ///
  /// @param communes the INSEE codes; none for the whole territory
  /// @param indicator by which it is measured; null for none
  record Request(
      String clientPracticeId,
      String territory,
      List<String> communes,
      Told told,
      @Nullable Indicator indicator) {

    String fingerprint() {
      return indicator == null
          ? Fingerprint.of(territory, communes, told)
          : Fingerprint.of(territory, communes, told, indicator);
    }
  }

  sealed interface Outcome {
    record Recorded(Practice practice) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Practices practices;
  private final PracticeMeans means;
  private final Territories territories;
  private final ForeseeSavings lamps;
  private final MeasurePractice measure;
  private final PracticeEvents events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  RecordPractice(
      Practices practices,
      PracticeMeans means,
      Territories territories,
      ForeseeSavings lamps,
      MeasurePractice measure,
      PracticeEvents events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.practices = practices;
    this.means = means;
    this.territories = territories;
    this.lamps = lamps;
    this.measure = measure;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for what is not of the territory.
  Outcome record(Viewer viewer, Request request) {
    if (!viewer.may(Right.SET_UP, request.territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    var territory = territories.find(request.territory());
    if (territory.isEmpty()) {
      return new Outcome.TerritoryNotFound(request.territory());
    }
    return practices
        .findByClientId(request.clientPracticeId())
        .map(before -> again(before, request))
        .orElseGet(() -> keep(practice(viewer.staff().id(), request, territory.get()), request));
  }

  private static Outcome again(Practice before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Recorded(before)
        : new Outcome.ClientIdReused(request.clientPracticeId());
  }

  private Outcome keep(Practice practice, Request request) {
    try {
      return transactions.run(() -> {
        practices.add(practice);
        events.append(practice, "RECORD", practice.by(), practice.recordedAt());
        return new Outcome.Recorded(practice);
      });
    } catch (AlreadyExists sentTwiceAtOnce) {
      return again(practices.findByClientId(request.clientPracticeId()).orElseThrow(), request);
    }
  }

  private Practice practice(String by, Request request, Territory territory) {
    var now = clock.instant();
    var communes = communes(request, territory);
    var deed = deed(request, LocalDate.ofInstant(now, PARIS));
    return new Practice(
        ids.next("prc"),
        request.clientPracticeId(),
        request.fingerprint(),
        territory.id(),
        communes,
        deed,
        context(territory.id(), communes),
        Status.DRAFT,
        null,
        effect(request, territory, communes),
        by,
        now,
        null);
  }

  private @Nullable Effect effect(Request request, Territory territory, List<String> communes) {
    var indicator = request.indicator();
    if (indicator == null) {
      return null;
    }
    InvalidInput.unless(
        Effect.isToldBy(indicator),
        "indicator",
        "a time, a share, or work orders per agent and day");
    InvalidInput.unless(
        communes.containsAll(territory.communes()),
        "inseeCodes",
        "all communes, as the indicator is of the whole territory");
    return measure
        .baseline(indicator, territory.id(), request.told())
        .orElseThrow(() ->
            new InvalidInput(
                "indicator", "one that was counted of something in the year before startedOn"));
  }

  private static List<String> communes(Request request, Territory territory) {
    InvalidInput.unless(
        territory.communes().containsAll(request.communes()),
        "inseeCodes",
        "communes of the territory");
    return request.communes().isEmpty()
        ? territory.communes()
        : request.communes().stream().distinct().sorted().toList();
  }

  private Deed deed(Request request, LocalDate today) {
    var told = request.told();
    InvalidInput.unless(
        told.startedOn().getYear() >= 2000 && !told.startedOn().isAfter(today),
        "startedOn",
        "from 2000 to today");
    return told.deed(means.find(told, request.territory()));
  }

  private Context context(String territory, List<String> communes) {
    var inhabitants =
        communes.stream().mapToInt(code -> territories.commune(code).population()).sum();
    return new Context(inhabitants, lamps.lampCount(territory, communes));
  }
}
