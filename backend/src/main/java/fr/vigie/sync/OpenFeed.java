package fr.vigie.sync;

import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.workorder.WorkSight;
import java.time.Clock;
import java.util.stream.Collectors;

/// Makes up a feed from the work that there is, when a device asks for the first time, when the
/// rights of the agent have changed and after a restore.
public final class OpenFeed {

  /// More than an agent has to do in months.
  private static final int MOST = 2_000;

  private final Feeds feeds;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  OpenFeed(Feeds feeds, Transactions transactions, Ids ids, Clock clock) {
    this.feeds = feeds;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// The feed of an agent, made up if it is not.
  public Feed of(String agent, WorkSight sight) {
    return feeds
        .find(agent)
        .filter(feed -> feed.isOpenFor(sight))
        .orElseGet(() -> open(agent, sight));
  }

  /// Twice at once, it is done once.
  Feed open(String agent, WorkSight sight) {
    return transactions.run(() -> {
      var before = feeds.find(agent);
      if (before.filter(feed -> feed.isOpenFor(sight)).isPresent()) {
        return before.get();
      }
      feeds.open(agent, ids.next("epo"), sight);
      makeUp(agent, sight);
      return feeds.find(agent).orElseThrow();
    });
  }

  private void makeUp(String agent, WorkSight sight) {
    var held = feeds.held(agent, MOST);
    var known = held.stream().map(Feeds.Placed::id).collect(Collectors.toSet());
    var given = feeds.given(agent, sight, known);
    feeds.putAll(
        agent,
        feeds.toDo(agent, sight, MOST).stream()
            .filter(placed -> !known.contains(placed.id()))
            .toList());
    held.stream()
        .filter(placed -> !given.contains(placed.id()))
        .forEach(placed -> feeds.remove(agent, placed.id(), clock.instant()));
  }
}
