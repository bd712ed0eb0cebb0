package fr.vigie.measurement;

import fr.vigie.measurement.Measurements.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Series that have measurements nobody has judged yet. Who claims one has it for a while; who dies
/// meanwhile loses it to the next.
public interface EvaluationQueue {

  /// At most so many, for so long.
  List<Claim> claim(int most, Duration lease);

  /// At most so many measurements of a series after an instant, oldest first; null for the
  /// beginning.
  List<Point> measurementsAfter(String series, @Nullable Instant after, int most);

  /// All up to an instant is judged; whatever was kept since the claim stays to be judged. Whether
  /// the claim still held.
  boolean evaluated(Claim claim, Instant upTo);

  /// A series that is to be judged.
  ///
  /// @param evaluatedTo up to where it was judged; null when never
  /// @param marks how often it was changed, as the claim knows
  record Claim(
      String series,
      String asset,
      String metric,
      String territory,
      @Nullable Instant evaluatedTo,
      long marks,
      String token) {}
}
