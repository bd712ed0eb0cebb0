package fr.vigie.sync;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;

/// After a restore, the region's administrator lets all devices begin anew: some know more than the
/// database does. What they have not sent yet they keep and send.
final class RenewFeeds {

  sealed interface Outcome {
    record Renewed(long feedCount) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  private static final System.Logger LOG = System.getLogger(RenewFeeds.class.getName());

  private final Feeds feeds;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  RenewFeeds(Feeds feeds, EventLog events, Transactions transactions, Ids ids, Clock clock) {
    this.feeds = feeds;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  Outcome renew(Viewer viewer, String reason) {
    if (!viewer.scope(Right.SET_UP).isEverywhere()) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    var by = viewer.staff().id();
    LOG.log(Level.INFO, "all devices of agents begin anew, by {0}: {1}", by, reason);
    return transactions.run(() -> {
      var count = feeds.renew();
      events.append(
          List.of(
              new Event(
                  ids.next("evt"),
                  "FeedsRenewed",
                  "region",
                  "feeds",
                  "RENEW",
                  by,
                  clock.instant())));
      return new Outcome.Renewed(count);
    });
  }
}
