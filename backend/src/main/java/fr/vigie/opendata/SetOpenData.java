package fr.vigie.opendata;

import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import fr.vigie.territory.TerritoryEvents;
import java.time.Clock;
import java.util.List;

/// An administrator lets everybody take the public reports of a territory away, or no more. Said
/// again, it changes nothing.
final class SetOpenData {

  sealed interface Outcome {
    record Changed(OpenData openData) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Territories territories;
  private final Switches switches;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  SetOpenData(
      Territories territories,
      Switches switches,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.switches = switches;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  Outcome set(Viewer viewer, String territory, boolean isOn) {
    if (!viewer.may(Right.SET_UP, territory)) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    if (territories.find(territory).isEmpty()) {
      return new Outcome.TerritoryNotFound(territory);
    }
    return new Outcome.Changed(transactions.run(() -> store(viewer, territory, isOn)));
  }

  private OpenData store(Viewer viewer, String territory, boolean isOn) {
    var before = switches.of(territory);
    if (before.isOn() == isOn) {
      return before;
    }
    var now = clock.instant();
    var after = new OpenData(territory, isOn, now);
    switches.put(after);
    events.append(
        List.of(
            TerritoryEvents.changed(ids, territory, "SET_OPEN_DATA", viewer.staff().id(), now)));
    return after;
  }
}
