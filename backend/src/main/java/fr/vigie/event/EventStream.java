package fr.vigie.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The log from a place on, for who must not miss an event.
public interface EventStream {

  /// A place in the log, to be kept by who goes on from there.
  record Place(String text) {}

  /// A place before all that is written from now on.
  Place end();

  /// Begins to read behind a place, or a little before; throws {@link LogForgotten}.
  Reading from(Place place);

  /// What was written at a time or later by the clocks of who wrote it, in the order of ids, at
  /// most so many; for when a place is forgotten, which the log itself never is.
  ///
  /// @param after the id of the last that was read; null to begin
  List<Event> since(Instant at, @Nullable String after, int most);

  /// Reads on; to be closed.
  interface Reading extends AutoCloseable {

    /// What was written next, in order: as much as there is at once, at most so many; waits up to a
    /// second for the first. Throws {@link LogForgotten}.
    List<Event> next(int most);

    /// Behind what was read last.
    Place place();

    @Override
    void close();
  }
}
