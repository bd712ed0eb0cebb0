package fr.vigie.ngsisubscription;

import java.util.List;

/// All that changes of entities, whoever changes it: read from a place on, so that none is missed.
interface EntityChanges {

  /// A place before all that changes from now on.
  String end();

  /// The place that was kept last.
  String kept();

  /// All behind is still to be read, by whichever backend.
  void keep(String place);

  /// Begins to read behind a place, or a little before; throws {@link fr.vigie.event.LogForgotten}.
  Reading from(String place);

  /// Reads on; to be closed.
  interface Reading extends AutoCloseable {

    /// What changed next, each entity once: as much as there is at once, of at most so many
    /// changes; waits up to a second for the first. Throws {@link fr.vigie.event.LogForgotten}.
    List<Changed> next(int most);

    /// Behind what was read last.
    String place();

    @Override
    void close();
  }
}
