package fr.vigie.sync;

import fr.vigie.identity.Scope;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
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
  public Feed of(String agent, Scope scope) {
    return feeds
        .find(agent)
        .filter(feed -> feed.isOpenFor(scope))
        .orElseGet(() -> open(agent, scope));
  }

  /// Twice at once, it is done once.
  Feed open(String agent, Scope scope) {
    return transactions.run(() -> {
      var before = feeds.find(agent);
      if (before.filter(feed -> feed.isOpenFor(scope)).isPresent()) {
        return before.get();
      }
      feeds.open(agent, ids.next("epo"), scope);
      makeUp(agent, scope);
      return feeds.find(agent).orElseThrow();
    });
  }

  private void makeUp(String agent, Scope scope) {
    var held = feeds.held(agent, MOST);
    var known = held.stream().map(Feeds.Placed::id).collect(Collectors.toSet());
    var given = feeds.given(agent, known);
    feeds.putAll(
        agent,
        feeds.toDo(agent, scope, MOST).stream()
            .filter(placed -> !known.contains(placed.id()))
            .toList());
    held.stream()
        .filter(placed -> !given.contains(placed.id()) || !scope.holds(placed.territory()))
        .forEach(placed -> feeds.remove(agent, placed.id(), clock.instant()));
  }
}
