package fr.vigie.rollup;

import fr.vigie.measurement.Measurements;
import fr.vigie.measurement.Measurements.Point;
import fr.vigie.measurement.Metric;
import fr.vigie.measurement.Metrics;
import fr.vigie.measurement.SeriesStates;
import fr.vigie.rollup.Rollup.Held;
import fr.vigie.rollup.Rollups.Grain;
import fr.vigie.rollup.Touched.Hour;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
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

  private final Touched touched;
  private final Measurements measurements;
  private final SeriesStates states;
  private final Metrics metrics;
  private final Rollups rollups;

  RollUp(
      Touched touched,
      Measurements measurements,
      SeriesStates states,
      Metrics metrics,
      Rollups rollups) {
    this.touched = touched;
    this.measurements = measurements;
    this.states = states;
    this.metrics = metrics;
    this.rollups = rollups;
  }

  /// Whether there may be more to do.
  boolean rollUp() {
    var hours = touched.some(MOST_HOURS);
    if (hours.isEmpty()) {
      return false;
    }
    var bySeries = new LinkedHashMap<String, NavigableSet<Instant>>();
    hours.forEach(hour -> instants(bySeries, hour).add(hour.hour()));
    addNext(bySeries);
    var points = points(bySeries);
    var hourly = new ArrayList<Rollup>();
    bySeries.forEach((series, instants) -> hourly.addAll(hours(series, instants, points)));
    rollups.put(Grain.HOUR, hourly);
    rollups.put(Grain.DAY, days(hourly));
    touched.done(hours);
    return hours.size() == MOST_HOURS;
  }

  private static Set<Instant> instants(Map<String, NavigableSet<Instant>> bySeries, Hour hour) {
    return bySeries.computeIfAbsent(hour.series(), _ -> new TreeSet<>());
  }

  private Metric metric(String series) {
    return metrics.get(series.substring(series.indexOf('/') + 1));
  }

  /// After each hour that was touched comes one into which its last value holds on, unless it is
  /// the last of its series.
  private void addNext(Map<String, NavigableSet<Instant>> bySeries) {
    var lastAt = states.lastAt(bySeries.keySet());
    bySeries.forEach((series, hours) -> {
      var last = lastAt.getOrDefault(series, Instant.MAX);
      for (var hour : List.copyOf(hours)) {
        if (!hour.plus(HOUR).isAfter(last)) {
          rollups.nextHour(series, hour.plus(HOUR)).ifPresent(hours::add);
        }
      }
    });
  }

  /// The measurements of hours, by hour and series; one read an hour.
  private Map<Instant, Map<String, List<Point>>> points(
      Map<String, NavigableSet<Instant>> bySeries) {
    var byHour = new HashMap<Instant, List<String>>();
    bySeries.forEach((series, hours) ->
        hours.forEach(hour -> byHour.computeIfAbsent(hour, _ -> new ArrayList<>()).add(series)));
    var points = new HashMap<Instant, Map<String, List<Point>>>();
    byHour.forEach(
        (hour, series) -> points.put(hour, measurements.within(series, hour, hour.plus(HOUR))));
    return points;
  }

  private List<Rollup> hours(
      String series, NavigableSet<Instant> hours, Map<Instant, Map<String, List<Point>>> points) {
    var done = new TreeMap<Instant, Rollup>();
    for (var hour : hours) {
      var ofHour = points.getOrDefault(hour, Map.of()).getOrDefault(series, List.of());
      if (!ofHour.isEmpty()) {
        var before = before(series, hour, done);
        done.put(hour, RollupMath.hour(series, metric(series), hour, before, ofHour));
      }
    }
    return List.copyOf(done.values());
  }

  private @Nullable Held before(String series, Instant hour, NavigableMap<Instant, Rollup> done) {
    var here = done.lowerEntry(hour);
    if (here != null && here.getKey().equals(hour.minus(HOUR))) {
      return here.getValue().last();
    }
    var stored = rollups.lastBefore(series, hour).orElse(null);
    if (here == null) {
      return stored;
    }
    var last = here.getValue().last();
    return stored == null || last.at().isAfter(stored.at()) ? last : stored;
  }

  private List<Rollup> days(List<Rollup> hourly) {
    var byDay = new TreeMap<LocalDate, Set<String>>();
    for (var hour : hourly) {
      var day = hour.start().atZone(ZONE).toLocalDate();
      byDay.computeIfAbsent(day, _ -> new TreeSet<>()).add(hour.series());
    }
    var daily = new ArrayList<Rollup>();
    byDay.forEach((day, series) -> daily.addAll(day(day, series)));
    return daily;
  }

  private List<Rollup> day(LocalDate date, Set<String> ofSeries) {
    var start = date.atStartOfDay(ZONE).toInstant();
    var end = date.plusDays(1).atStartOfDay(ZONE).toInstant();
    return rollups.within(Grain.HOUR, ofSeries, start, end).entrySet().stream()
        .map(hours ->
            RollupMath.day(hours.getKey(), metric(hours.getKey()), start, end, hours.getValue()))
        .toList();
  }
}
