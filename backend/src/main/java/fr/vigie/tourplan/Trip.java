package fr.vigie.tourplan;

import fr.vigie.routing.Distances;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// A shift and its stops as numbers: node 0 is the start, node 1 the end, the stops follow. Time is
/// in seconds from the beginning of the shift. What an order of stops costs is the driving it
/// takes; every way to look for orders asks here whether one can be kept.
final class Trip {

  static final int START = 0;
  static final int END = 1;
  static final int FIRST_STOP = 2;

  private final Shift shift;
  private final List<Stop> stops;
  private final Distances distances;
  private final WorkingTime time;
  private final double end;
  private final double[] opens;
  private final double[] closes;
  private final double[] service;
  private final long[] worth;

  /// @param distances between the start, the end and the stops, in this order
  Trip(Shift shift, List<Stop> stops, Distances distances) {
    this.shift = shift;
    this.stops = List.copyOf(stops);
    this.distances = distances;
    this.time =
        new WorkingTime(
            shift.breaks().stream()
                .map(rest -> new WorkingTime.Rest(seconds(rest.from()), seconds(rest.until())))
                .filter(rest -> rest.to() > 0)
                .toList());
    this.end = time.notInside(seconds(shift.until()));
    this.opens = each(stop -> opens(stop.opens()));
    this.closes = each(stop -> closes(stop.closes()));
    this.service = each(stop -> stop.service().toMillis() / 1_000.0);
    this.worth = Worth.of(stops);
  }

  private double[] each(ToDoubleFunction<Stop> number) {
    return DoubleStream.concat(DoubleStream.of(0, 0), stops.stream().mapToDouble(number)).toArray();
  }

  private double opens(@Nullable Instant instant) {
    return instant == null ? 0 : time.outside(Math.max(0, seconds(instant)));
  }

  private double closes(@Nullable Instant instant) {
    return instant == null ? end : time.notInside(seconds(instant));
  }

  List<Stop> stops() {
    return stops;
  }

  Stop stop(int node) {
    return stops.get(node - FIRST_STOP);
  }

  Distances distances() {
    return distances;
  }

  private double seconds(Instant instant) {
    return Duration.between(shift.from(), instant).toMillis() / 1_000.0;
  }

  Instant instant(double seconds) {
    return shift.from().plusMillis(Math.round(seconds * 1_000));
  }

  double end() {
    return end;
  }

  /// The most that can be loaded.
  int capacity() {
    var litres = shift.capacityLitres();
    return litres == null ? Integer.MAX_VALUE : litres;
  }

  boolean lacksSkillFor(Stop stop) {
    return !shift.skills().containsAll(stop.skills());
  }

  /// When work at a stop may begin.
  double opens(int node) {
    return opens[node];
  }

  /// When work at a stop must have begun.
  double closes(int node) {
    return closes[node];
  }

  int litres(int node) {
    return stop(node).litres();
  }

  /// What it is worth to visit a stop, beside the others.
  long worth(int node) {
    return worth[node - FIRST_STOP];
  }

  double driving(int from, int to) {
    return distances.seconds(from, to);
  }

  /// Work at one node and the drive to the next, without breaks.
  private double toNext(int from, int to) {
    return service[from] + distances.seconds(from, to);
  }

  /// When the next node is reached if work at this one begins at an instant.
  double arrival(int from, int to, double begins) {
    return time.after(begins, toNext(from, to));
  }

  /// The latest beginning at this node from which the next is reached by an instant.
  double latest(int from, int to, double arrives) {
    return time.before(arrives, toNext(from, to));
  }

  /// When work at a node ends.
  double leaves(int node, double begins) {
    return time.after(begins, service[node]);
  }

  /// When work begins at a stop that is reached at an instant.
  double begins(int node, double arrives) {
    return Math.max(arrives, opens[node]);
  }

  /// The driving that an order of stops takes; infinite when it cannot be kept.
  double cost(int[] order) {
    var at = 0.0;
    var cost = 0.0;
    var load = 0L;
    var before = START;
    for (var node : order) {
      var begins = begins(node, arrival(before, node, at));
      load += litres(node);
      if (!(begins <= closes[node]) || load > capacity()) {
        return Double.POSITIVE_INFINITY;
      }
      cost += driving(before, node);
      at = begins;
      before = node;
    }
    return arrival(before, END, at) <= end ? cost + driving(before, END) : Double.POSITIVE_INFINITY;
  }
}
