package fr.vigie.abuse;

import fr.vigie.event.Event;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.Set;

/// What the log is told of who is blocked.
public final class BlockEvents {

  private static final String BLOCKED = "ReporterBlocked";
  private static final String UNBLOCKED = "ReporterUnblocked";

  /// All of them.
  static final Set<String> TYPES = Set.of(BLOCKED, UNBLOCKED);

  private BlockEvents() {}

  public static Event blocked(Ids ids, Block block, Instant at) {
    return event(ids, BLOCKED, "BLOCK", block, at);
  }

  public static Event unblocked(Ids ids, Block block, Instant at) {
    return event(ids, UNBLOCKED, "UNBLOCK", block, at);
  }

  /// Told in the territory where it was seen, also when it holds everywhere.
  private static Event event(Ids ids, String type, String act, Block block, Instant at) {
    return new Event(ids.next("evt"), type, block.answering(), block.id(), act, block.by(), at);
  }
}
