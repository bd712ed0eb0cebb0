package fr.vigie.news;

import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;

/// A dispatcher takes news back. Doing so twice changes nothing.
final class WithdrawNews {

  sealed interface Outcome {
    record Withdrawn(News news) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record NotFound(String newsId) implements Outcome {}
  }

  private final NewsOfTerritories all;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  WithdrawNews(
      NewsOfTerritories all, EventLog events, Transactions transactions, Ids ids, Clock clock) {
    this.all = all;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  Outcome withdraw(Viewer viewer, String id) {
    if (viewer.scope(Right.PLAN_WORK).isNowhere()) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    var news = all.find(id);
    if (news.isEmpty()) {
      return new Outcome.NotFound(id);
    }
    if (!viewer.may(Right.PLAN_WORK, news.get().territory())) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    return transactions.run(() -> {
      var now = clock.instant();
      if (all.withdraw(id, now)) {
        events.append(List.of(NewsEvents.withdrawn(ids, news.get(), viewer.staff().id(), now)));
      }
      return new Outcome.Withdrawn(all.find(id).orElseThrow());
    });
  }
}
