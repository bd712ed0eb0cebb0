package fr.vigie.assetimport;

import fr.vigie.registerfile.RegisterFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One register taken over, or tried.
///
/// @param source the register
/// @param finishedAt null while it runs, and when it was cut off: the same content sent again
///   completes it
/// @param by the id of who imports
/// @param taken how many items of the file are dealt with
/// @param digest SHA-256 of those, by which a content sent again is known
public record AssetImport(
    String id,
    String territory,
    String source,
    RegisterFormat format,
    boolean isDryRun,
    String attribution,
    String licence,
    Instant startedAt,
    @Nullable Instant finishedAt,
    String by,
    long taken,
    String digest,
    ImportTally tally) {

  AssetImport advanced(long items, String newDigest, ImportTally newTally) {
    return copy(finishedAt, items, newDigest, newTally);
  }

  AssetImport with(ImportTally newTally) {
    return copy(finishedAt, taken, digest, newTally);
  }

  AssetImport finished(Instant at) {
    return copy(at, taken, digest, tally);
  }

  private AssetImport copy(
      @Nullable Instant end, long items, String newDigest, ImportTally newTally) {
    return new AssetImport(
        id,
        territory,
        source,
        format,
        isDryRun,
        attribution,
        licence,
        startedAt,
        end,
        by,
        items,
        newDigest,
        newTally);
  }
}
