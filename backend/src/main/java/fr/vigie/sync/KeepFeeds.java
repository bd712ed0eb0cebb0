package fr.vigie.sync;

import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrderWatcher;
import java.time.Clock;

/// Tells the feeds of each change of a work order, within its transaction: those who have it see
/// what it is now, those who had it see it leave.
final class KeepFeeds implements WorkOrderWatcher {

  private final Feeds feeds;
  private final WorkReceivers receivers;
  private final Clock clock;

  KeepFeeds(Feeds feeds, WorkReceivers receivers, Clock clock) {
    this.feeds = feeds;
    this.receivers = receivers;
    this.clock = clock;
  }

  @Override
  public void changed(WorkOrder after) {
    var now = clock.instant();
    var receiving = receivers.of(after);
    var placed = new Feeds.Placed(after.id(), after.territory());
    feeds.holders(after.id()).stream()
        .filter(holder -> !receiving.contains(holder))
        .forEach(holder -> feeds.remove(holder, after.id(), now));
    receiving.stream()
        .sorted()
        .forEach(agent -> feeds.put(agent, placed, after.status().isOpen() ? null : now));
  }
}
