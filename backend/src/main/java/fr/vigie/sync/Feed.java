package fr.vigie.sync;

import fr.vigie.workorder.WorkSight;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an agent's devices are to know, one position for each change.
///
/// @param epoch names its numbering; another after a rebuild, a restore or a change of rights
/// @param seq the position of the last change
/// @param floor the position of the last work order that left and is forgotten
/// @param scope the territories and contractors that it was made for; null while no device has
///   asked
public record Feed(String agent, String epoch, long seq, long floor, @Nullable String scope) {

  static String scope(WorkSight sight) {
    var territories =
        sight.scope().isEverywhere()
            ? Stream.of("everywhere")
            : sight.scope().territories().stream().sorted();
    return Stream.concat(territories, sight.contractors().stream().sorted())
        .collect(Collectors.joining(" "));
  }

  boolean isOpenFor(WorkSight wanted) {
    return scope(wanted).equals(scope);
  }

  /// Where a device begins that knows nothing.
  public FeedCursor start() {
    return new FeedCursor(epoch, 0, seq);
  }

  /// Whether a device that knows so much of it can be told the rest.
  boolean knows(FeedCursor cursor) {
    return numbers(cursor) && Math.max(cursor.seq(), cursor.base()) >= floor;
  }

  /// Whether the cursor is of its numbering.
  public boolean numbers(FeedCursor cursor) {
    return epoch.equals(cursor.epoch()) && cursor.seq() <= seq;
  }
}
