package fr.vigie.reportimport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One run over a file.
///
/// @param finishedAt null while it runs, and when it was cut off: a new run completes it
/// @param by the id of who imported
record Import(
    String id,
    String source,
    String attribution,
    String licence,
    Instant startedAt,
    @Nullable Instant finishedAt,
    String by,
    Tally tally) {

  Import with(Tally newTally) {
    return new Import(id, source, attribution, licence, startedAt, finishedAt, by, newTally);
  }

  Import finished(Instant at) {
    return new Import(id, source, attribution, licence, startedAt, at, by, tally);
  }
}
