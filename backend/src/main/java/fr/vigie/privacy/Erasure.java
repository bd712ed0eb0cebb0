package fr.vigie.privacy;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody was forgotten: what the deletion register keeps of that, and nothing that tells who it
/// was.
///
/// @param by the member of staff; null unless one did it
/// @param subject pseudonyms and ids of reports, none of which leads to a person any more
/// @param counts documents by collection
/// @param isDone whether all of it was forgotten; else it goes on when the backend starts again
record Erasure(
    String id,
    Asker asker,
    @Nullable String by,
    Instant at,
    DataSubject subject,
    Map<String, Long> counts,
    boolean isDone) {

  /// Who asked.
  enum Asker {
    /// The person, signed in or by their device.
    SELF,
    /// A member of staff, for a person who asked by letter.
    STAFF,
    /// Whoever has the secret link of a report.
    LINK
  }

  Erasure {
    counts = Map.copyOf(counts);
  }

  Erasure done(Map<String, Long> counted) {
    return new Erasure(id, asker, by, at, subject, counted, true);
  }
}
