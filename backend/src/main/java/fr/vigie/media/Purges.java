package fr.vigie.media;

import java.time.Instant;
import java.util.List;

/// The journal of what was removed.
public interface Purges {

  enum Reason {
    /// A grant that was never used.
    UNUSED_GRANT,
    /// A photo that belonged to nothing.
    NEVER_ATTACHED,
    /// A photo that was kept for as long as its category says.
    EXPIRED,
    /// What was left of an upload or a redaction that was broken off.
    LEFTOVER,
    /// A person asked for it.
    ERASED
  }

  /// One entry of the journal.
  ///
  /// @param photos their ids; empty where none were made
  record Purge(Instant at, Reason reason, long count, List<String> photos) {}

  void add(Purge purge);
}
