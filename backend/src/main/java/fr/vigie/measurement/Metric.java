package fr.vigie.measurement;

import java.time.Duration;

/// Something that is measured, as declared in `data/metrics.json`.
///
/// @param name such as `fillLevel`, in the words of Smart Data Models where these have one
/// @param unit in UCUM, such as `kW.h`; `1` for ratios and counts
/// @param lowest the least value that can be believed
/// @param highest the greatest value that can be believed
/// @param isAdditive whether values of several devices at one time may be summed
/// @param usual the aggregation when none is asked for
/// @param mayBeEarly how far a device's clock may be ahead
/// @param lateAfter from which age on a measurement is marked as late
/// @param hold how long a value is taken to hold on when no other follows
/// @param keep how long measurements are kept
/// @param keepHours how long what each hour came to is kept
/// @param keepDays how long what each day came to is kept
public record Metric(
    String name,
    String unit,
    Nature nature,
    double lowest,
    double highest,
    boolean isAdditive,
    Aggregation usual,
    Duration mayBeEarly,
    Duration lateAfter,
    Duration hold,
    Keep keep,
    Duration keepHours,
    Duration keepDays) {

  /// What a value says.
  public enum Nature {
    /// How it is at an instant, such as a temperature.
    GAUGE,
    /// How much since the measurement before, such as vehicles counted.
    INTERVAL,
    /// An index that only grows, such as that of a meter; one that falls was set back to zero.
    COUNTER
  }

  /// How many values become one.
  public enum Aggregation {
    AVERAGE,
    MINIMUM,
    MAXIMUM,
    SUM,
    LAST,
    COUNT,
    TIME_WEIGHTED_AVERAGE
  }

  /// How long measurements are kept; each has a collection, since MongoDB 6.0 deletes from
  /// time-series collections by their age only.
  public enum Keep {
    DAYS_90(90),
    DAYS_400(400);

    private final Duration time;

    Keep(int days) {
      this.time = Duration.ofDays(days);
    }

    public Duration time() {
      return time;
    }
  }

  /// Whether values can be summed over time.
  public boolean sums() {
    return nature != Nature.GAUGE;
  }
}
