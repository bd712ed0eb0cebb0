package fr.vigie.rollup;

import fr.vigie.measurement.Measurements;
import fr.vigie.measurement.Metric;
import fr.vigie.measurement.Metrics;
import fr.vigie.rollup.Rollup.Held;
import fr.vigie.rollup.Rollups.Grain;
import fr.vigie.rollup.Touched.Hour;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Does the roll-ups of touched hours again, and of their days. An hour is marked as touched after
/// its measurement is kept, and is done with only if it was not touched meanwhile: so whatever dies
/// when, the last roll-up of an hour has seen all its measurements. One backend at a time does it,
/// so that none writes what it read before another's.
public final class RollUp {

  /// Days are those of people's calendars.
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_HOURS = 500;
  private static final int MOST_POINTS = 20_000;

  private final Touched touched;
  private final Measurements measurements;
  private final Metrics metrics;
  private final Rollups rollups;

  RollUp(Touched touched, Measurements measurements, Metrics metrics, Rollups rollups) {
    this.touched = touched;
    this.measurements = measurements;
    this.metrics = metrics;
    this.rollups = rollups;
  }

  /// Whether there may be more to do.
  boolean rollUp() {
    var hours = touched.some(MOST_HOURS);
    if (hours.isEmpty()) {
      return false;
    }
    var bySeries = new LinkedHashMap<String, SortedSet<Instant>>();
    hours.forEach(hour -> instants(bySeries, hour).add(hour.hour()));
    var hourly = new ArrayList<Rollup>();
    bySeries.forEach((series, instants) -> hourly.addAll(hours(series, instants)));
    rollups.put(Grain.HOUR, hourly);
    rollups.put(Grain.DAY, days(hourly));
    touched.done(hours);
    return hours.size() == MOST_HOURS;
  }

  private static Set<Instant> instants(Map<String, SortedSet<Instant>> bySeries, Hour hour) {
    return bySeries.computeIfAbsent(hour.series(), _ -> new TreeSet<>());
  }

  private Metric metric(String series) {
    return metrics.get(series.substring(series.indexOf('/') + 1));
  }

  /// The touched hours of a series, and the next that has measurements after each, into which its
  /// last value holds on.
  private List<Rollup> hours(String series, SortedSet<Instant> touchedHours) {
    var all = new TreeSet<>(touchedHours);
    touchedHours.forEach(hour -> rollups.nextHour(series, hour.plus(HOUR)).ifPresent(all::add));
    var done = new TreeMap<Instant, Rollup>();
    for (var hour : all) {
      var points = measurements.since(series, hour, hour.plus(HOUR), MOST_POINTS);
      if (!points.isEmpty()) {
        var before = before(series, hour, done);
        done.put(hour, RollupMath.hour(series, metric(series), hour, before, points));
      }
    }
    return List.copyOf(done.values());
  }

  private @Nullable Held before(String series, Instant hour, NavigableMap<Instant, Rollup> done) {
    var stored = rollups.lastBefore(series, hour).orElse(null);
    var here = done.lowerEntry(hour);
    if (here == null) {
      return stored;
    }
    var last = here.getValue().last();
    return stored == null || last.at().isAfter(stored.at()) ? last : stored;
  }

  private List<Rollup> days(List<Rollup> hourly) {
    var days = new LinkedHashMap<String, TreeSet<LocalDate>>();
    for (var hour : hourly) {
      var ofSeries = days.computeIfAbsent(hour.series(), _ -> new TreeSet<>());
      ofSeries.add(hour.start().atZone(ZONE).toLocalDate());
    }
    var daily = new ArrayList<Rollup>();
    days.forEach((series, dates) -> dates.forEach(date -> daily.add(day(series, date))));
    return daily;
  }

  private Rollup day(String series, LocalDate date) {
    var start = date.atStartOfDay(ZONE).toInstant();
    var end = date.plusDays(1).atStartOfDay(ZONE).toInstant();
    var hours = rollups.within(Grain.HOUR, series, start, end);
    var before = rollups.lastBefore(series, start).orElse(null);
    return RollupMath.day(series, metric(series), start, end, before, hours);
  }
}
