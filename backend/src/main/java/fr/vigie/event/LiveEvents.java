package fr.vigie.event;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// Hands events to the feeds of the features.
public final class LiveEvents {

  private final List<LiveFeed<?>> feeds = new CopyOnWriteArrayList<>();
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();

  private record Listener(Set<String> types, Runnable told) {}

  /// A feed of what `translate` makes of each event of a type; it is asked once an event, and only
  /// while somebody listens.
  public <T> LiveFeed<T> feed(String type, LiveFeed.Translation<T> translate) {
    return feed(Set.of(type), translate);
  }

  /// The same of events of several types.
  public <T> LiveFeed<T> feed(Set<String> types, LiveFeed.Translation<T> translate) {
    var feed = new LiveFeed<>(types, translate);
    feeds.add(feed);
    return feed;
  }

  /// Tells of each event of some types from any backend, and of times when events may have been
  /// missed; what is told must return at once.
  public void listen(Set<String> types, Runnable listener) {
    listeners.add(new Listener(types, listener));
  }

  void publish(Event event) {
    feeds.forEach(feed -> feed.publish(event));
    listeners.stream()
        .filter(listener -> listener.types().contains(event.type()))
        .forEach(listener -> listener.told().run());
  }

  void restart() {
    feeds.forEach(LiveFeed::restart);
    listeners.forEach(listener -> listener.told().run());
  }
}
