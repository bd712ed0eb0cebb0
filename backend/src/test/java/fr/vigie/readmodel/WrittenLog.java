package fr.vigie.readmodel;

import fr.vigie.event.Event;
import fr.vigie.event.EventStream;
import fr.vigie.event.LogForgotten;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A log in memory; a place in it is how many events lie before it.
final class WrittenLog implements EventStream {

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private volatile int forgottenBefore;

  void write(String subject, Instant at) {
    events.add(new Event("evt_" + events.size(), "Changed", "ter_1", subject, "CHANGE", null, at));
  }

  /// Nobody can go on from a place before the end any more.
  void forget() {
    forgottenBefore = events.size();
  }

  @Override
  public Place end() {
    return new Place("" + events.size());
  }

  @Override
  public List<Event> since(Instant at, @Nullable String after, int most) {
    return events.stream()
        .filter(event -> !event.at().isBefore(at))
        .filter(event -> after == null || events.indexOf(event) > index(after))
        .limit(most)
        .toList();
  }

  private static int index(String id) {
    return Integer.parseInt(id.substring("evt_".length()));
  }

  @Override
  public Reading from(Place place) {
    var begin = Integer.parseInt(place.text());
    if (begin < forgottenBefore) {
      throw new LogForgotten(new IllegalStateException());
    }
    return new Reading() {
      private int next = begin;

      @Override
      public List<Event> next(int most) {
        // A copy first: a part of a list that is written meanwhile cannot be read.
        var all = List.copyOf(events);
        var some = all.subList(next, Math.min(next + most, all.size()));
        next += some.size();
        return some;
      }

      @Override
      public Place place() {
        return new Place("" + next);
      }

      @Override
      public void close() {}
    };
  }
}
