package fr.vigie.readmodel;

import fr.vigie.event.EventStream.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a read model is.
///
/// @param version of the way in which it was computed
/// @param place in the log of events, up to which all was taken up
/// @param upTo all that happened before is taken up
/// @param rebuiltAt when it was computed anew last
/// @param rebuildAskedAt since when it is to be computed anew; null when it need not be
/// @param checkAskedAt since when it is to be checked; null when nobody has asked
/// @param checked what the last check found; null before the first
public record ReadModelState(
    String name,
    int version,
    Place place,
    Instant upTo,
    Instant rebuiltAt,
    @Nullable Instant rebuildAskedAt,
    @Nullable Instant checkAskedAt,
    @Nullable Checked checked) {

  /// What a check found.
  ///
  /// @param drift what differs from what a rebuild would give; at most 100 lines
  public record Checked(Instant at, List<String> drift) {
    public Checked {
      drift = List.copyOf(drift);
    }
  }
}
