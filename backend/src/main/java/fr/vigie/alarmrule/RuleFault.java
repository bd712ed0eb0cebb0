package fr.vigie.alarmrule;

/// Why a rule cannot be used.
public enum RuleFault {
  /// Neither a kind of asset nor `FEED`.
  UNKNOWN_ASSET_KIND,
  UNKNOWN_METRIC,
  UNKNOWN_EVENT,
  /// The threshold is missing, or outside of what the metric can be.
  THRESHOLD_OUT_OF_RANGE,
  /// The alarm would end before it begins.
  CLEARS_ON_WRONG_SIDE,
  /// Shorter than a minute or longer than 90 days.
  DURATION_OUT_OF_RANGE,
  /// Less than 1 time or more than 100, or within no time.
  REPETITION_OUT_OF_RANGE,
  /// Local times that are missing, the same, or not asked for.
  MOMENTS_INCOMPLETE,
  /// Silence counts always.
  MOMENTS_OF_SILENCE
}
