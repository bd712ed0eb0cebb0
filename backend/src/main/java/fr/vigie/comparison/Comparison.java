package fr.vigie.comparison;

import fr.vigie.indicator.Absence;
import fr.vigie.indicator.Bucket;
import fr.vigie.indicator.Indicator;
import fr.vigie.indicator.Value;
import fr.vigie.territory.Domain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How territories do, compared by an indicator.
///
/// @param domain null for all together
/// @param before as many days right before, by which the trend is told
/// @param distribution null when no territory has a value
/// @param lines the best first, those without a value last
record Comparison(
    Indicator indicator,
    @Nullable Domain domain,
    Bucket bucket,
    Bucket before,
    @Nullable Distribution distribution,
    List<Line> lines) {

  Comparison {
    lines = List.copyOf(lines);
  }

  /// How a territory does.
  ///
  /// @param rank 1 for the best, the same for those that are equal; null without a value, and where
  ///   no value is better than another
  /// @param previous what it was before; null where there is none
  /// @param land how many live there, and how densely
  /// @param similar the ids of those that are most like it, the most alike first
  record Line(
      Value value,
      @Nullable Integer rank,
      @Nullable Double previous,
      Trend trend,
      Land land,
      List<String> similar) {

    Line {
      similar = List.copyOf(similar);
    }

    String territory() {
      return land.territory();
    }

    @Nullable Double number() {
      return value.fair().value();
    }

    @Nullable Absence absence() {
      return value.fair().absence();
    }
  }

  /// Where it goes.
  enum Trend {
    BETTER,
    WORSE,
    SAME,
    /// No value is better, or one of the two is not known.
    UNKNOWN
  }
}
