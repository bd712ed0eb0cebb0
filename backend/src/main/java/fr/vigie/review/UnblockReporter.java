package fr.vigie.review;

import fr.vigie.abuse.Block;
import fr.vigie.abuse.BlockEvents;
import fr.vigie.abuse.BlockList;
import fr.vigie.abuse.Blocks;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;

/// Staff lets somebody file again before the time. Said twice it changes nothing.
public final class UnblockReporter {

  public sealed interface Outcome {
    record Unblocked(Block block) implements Outcome {}

    record BlockNotFound(String blockId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  private final Blocks blocks;
  private final BlockList list;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  UnblockReporter(
      Blocks blocks,
      BlockList list,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.blocks = blocks;
    this.list = list;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome unblock(Viewer viewer, String blockId) {
    var scope = viewer.scope(Right.MODERATE);
    if (scope.isNowhere()) {
      return new Outcome.NotAllowed(Right.MODERATE);
    }
    // Who moderates elsewhere learns of nobody who is blocked here.
    var found =
        blocks
            .find(blockId)
            .filter(block ->
                block.territory() == null ? scope.isEverywhere() : scope.holds(block.territory()));
    if (found.isEmpty()) {
      return new Outcome.BlockNotFound(blockId);
    }
    var ended = transactions.run(() -> keep(viewer, found.get()));
    list.forget();
    return new Outcome.Unblocked(ended);
  }

  private Block keep(Viewer viewer, Block block) {
    var now = clock.instant();
    if (!block.until().isAfter(now)) {
      return block;
    }
    var ended = block.endedBy(viewer.staff().id(), now);
    blocks.put(ended);
    events.append(List.of(BlockEvents.unblocked(ids, ended, now)));
    return ended;
  }
}
