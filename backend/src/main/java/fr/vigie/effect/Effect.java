package fr.vigie.effect;

import fr.vigie.indicator.Indicator;
import fr.vigie.indicator.Source;
import org.jspecify.annotations.Nullable;

/// What an indicator of a domain was in the year before something was done, and has been since.
///
/// @param baseline frozen when it was told
/// @param measured null until it is measured
public record Effect(Indicator indicator, Sample baseline, @Nullable Sample measured) {

  /// Whether an indicator tells of a time by many objects, so that two times can be held against
  /// each other; how many there are at its end is another thing each day.
  public static boolean isToldBy(Indicator indicator) {
    return indicator.source() instanceof Source.Rank || indicator.source() instanceof Source.Ratio;
  }

  public Effect measured(Sample sample) {
    return new Effect(indicator, baseline, sample);
  }

  /// Whether the two differ by more than chance: their intervals do not meet. Null before it is
  /// measured.
  public @Nullable Boolean isBeyondChance() {
    return measured == null
        ? null
        : Boolean.valueOf(measured.interval().isApart(baseline.interval()));
  }
}
