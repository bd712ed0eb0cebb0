package fr.vigie.territory;

import fr.vigie.event.Event;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.Set;

/// What the log is told of territories.
public final class TerritoryEvents {

  public static final String ADDED = "TerritoryAdded";
  public static final String CHANGED = "TerritoryChanged";

  /// All of them.
  public static final Set<String> TYPES = Set.of(ADDED, CHANGED);

  private TerritoryEvents() {}

  public static Event added(Ids ids, String territory, String by, Instant at) {
    return new Event(ids.next("evt"), ADDED, territory, territory, "ADD", by, at);
  }

  /// Something of it was set up anew.
  ///
  /// @param act what changed it, such as `APPLY_TEMPLATE`
  public static Event changed(Ids ids, String territory, String act, String by, Instant at) {
    return new Event(ids.next("evt"), CHANGED, territory, territory, act, by, at);
  }
}
