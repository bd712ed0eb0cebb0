package fr.vigie.event;

import java.util.List;

/// The log from a place on, for who must not miss an event.
public interface EventStream {

  /// A place in the log, to be kept by who goes on from there.
  record Place(String text) {}

  /// A place before all that is written from now on.
  Place end();

  /// Begins to read behind a place, or a little before; throws {@link LogForgotten}.
  Reading from(Place place);

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
