package fr.vigie.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Hands events to the feeds of the features.
public final class LiveEvents {

  private final List<LiveFeed<?>> feeds = new CopyOnWriteArrayList<>();

  /// A feed of what `translate` makes of each event of a type; it is asked once an event, and only
  /// while somebody listens.
  public <T> LiveFeed<T> feed(String type, LiveFeed.Translation<T> translate) {
    var feed = new LiveFeed<>(type, translate);
    feeds.add(feed);
    return feed;
  }

  void publish(Event event) {
    feeds.forEach(feed -> feed.publish(event));
  }

  void restart() {
    feeds.forEach(LiveFeed::restart);
  }
}
