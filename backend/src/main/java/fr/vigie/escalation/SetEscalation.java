package fr.vigie.escalation;

import fr.vigie.escalation.EscalationLevels.Said;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// An administrator says after how many working days late work is escalated again; what was raised
/// already stays.
final class SetEscalation {

  static final String RULE = "1 to 5 numbers that grow, 0 to 250";

  private static final int MOST_DAYS = 250;

  sealed interface Outcome {
    record EscalationSet(Territory territory, List<Integer> days) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Territories territories;
  private final EscalationLevels levels;
  private final EscalationEvents events;
  private final Transactions transactions;
  private final Clock clock;

  SetEscalation(
      Territories territories,
      EscalationLevels levels,
      EscalationEvents events,
      Transactions transactions,
      Clock clock) {
    this.territories = territories;
    this.levels = levels;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for days that do not grow.
  Outcome set(Viewer viewer, String territoryId, List<Integer> days) {
    if (!viewer.may(Right.SET_UP, territoryId)) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    var territory = territories.find(territoryId);
    if (territory.isEmpty()) {
      return new Outcome.TerritoryNotFound(territoryId);
    }
    InvalidInput.unless(isGrowing(days), "workingDays", RULE);
    transactions.run(() -> {
      var before = levels.of(List.of(territoryId)).getOrDefault(territoryId, Said.NOTHING);
      levels.putAll(Map.of(territoryId, new Said(days, before.byTemplate())));
      events.set(territoryId, viewer.staff().id(), clock.instant());
      return days;
    });
    return new Outcome.EscalationSet(territory.get(), days);
  }

  static boolean isGrowing(List<Integer> days) {
    return !days.isEmpty()
        && days.size() <= EscalationLevels.MOST
        && days.getFirst() >= 0
        && days.getLast() <= MOST_DAYS
        && IntStream.range(1, days.size()).allMatch(i -> days.get(i) > days.get(i - 1));
  }
}
