package fr.vigie.news;

import fr.vigie.event.Event;
import fr.vigie.shared.Ids;
import java.time.Instant;

/// What the log is told of news.
final class NewsEvents {

  private NewsEvents() {}

  static Event published(Ids ids, News news) {
    return event(ids, news, "NewsPublished", "PUBLISH", news.by(), news.publishedAt());
  }

  static Event withdrawn(Ids ids, News news, String by, Instant at) {
    return event(ids, news, "NewsWithdrawn", "WITHDRAW", by, at);
  }

  private static Event event(Ids ids, News news, String type, String act, String by, Instant at) {
    return new Event(ids.next("evt"), type, news.territory(), news.id(), act, by, at);
  }
}
