package fr.vigie.measurement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A measurement of a metric at an asset; there is one of each series and instant.
///
/// @param at the instant that the device says, in milliseconds
/// @param value in the metric's unit
/// @param arrivedAt when it came in
/// @param source the id of the source that handed it over
/// @param territory the territory of the source and of the asset
/// @param event the source's own id of what it sent; null when it has none
public record Reading(
    String asset,
    String metric,
    Instant at,
    double value,
    Instant arrivedAt,
    String source,
    String territory,
    @Nullable String event) {

  // As MongoDB keeps instants.
  public Reading {
    at = at.truncatedTo(ChronoUnit.MILLIS);
    arrivedAt = arrivedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /// What one asset says of one metric.
  public String series() {
    return series(asset, metric);
  }

  public static String series(String asset, String metric) {
    return asset + "/" + metric;
  }

  /// The natural key.
  Key key() {
    return new Key(series(), at);
  }

  record Key(String series, Instant at) {}
}
