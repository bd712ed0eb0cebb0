package fr.vigie.news;

import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.news.News.Text;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Domain;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A dispatcher tells the public something; those who want to hear of it are told afterwards.
final class PublishNews {

  private static final Duration LONGEST = Duration.ofDays(366);

  record Request(
      String clientNewsId,
      String territory,
      @Nullable Domain domain,
      List<Text> texts,
      Instant validUntil) {

    String fingerprint() {
      return Fingerprint.of(territory, domain, texts, validUntil);
    }
  }

  sealed interface Outcome {
    record Published(News news) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Territories territories;
  private final NewsOfTerritories all;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  PublishNews(
      Territories territories,
      NewsOfTerritories all,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.all = all;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for an end that is past or too far, and for texts that lack French
  /// or have a language twice.
  Outcome publish(Viewer viewer, Request request) {
    if (!viewer.may(Right.PLAN_WORK, request.territory())) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    if (territories.find(request.territory()).isEmpty()) {
      return new Outcome.TerritoryNotFound(request.territory());
    }
    return all.findByClientId(request.clientNewsId())
        .map(before -> again(before, request))
        .orElseGet(() -> keep(news(viewer.staff().id(), request), request));
  }

  private News news(String by, Request request) {
    var now = clock.instant();
    var until = request.validUntil();
    InvalidInput.unless(
        until.isAfter(now) && !until.isAfter(now.plus(LONGEST)),
        "validUntil",
        "in the future, at most a year ahead");
    return new News(
        ids.next("nws"),
        request.clientNewsId(),
        request.fingerprint(),
        request.territory(),
        request.domain(),
        request.texts(),
        by,
        now,
        until);
  }

  private Outcome keep(News news, Request request) {
    try {
      return transactions.run(() -> {
        all.add(news);
        events.append(List.of(NewsEvents.published(ids, news)));
        return new Outcome.Published(news);
      });
    } catch (AlreadyExists sentTwiceAtOnce) {
      return again(all.findByClientId(request.clientNewsId()).orElseThrow(), request);
    }
  }

  private static Outcome again(News before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Published(before)
        : new Outcome.ClientIdReused(request.clientNewsId());
  }
}
