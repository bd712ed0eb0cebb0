package fr.vigie.tourplan;

import fr.vigie.routing.Distances;
import fr.vigie.routing.Roads;
import fr.vigie.shared.GeoPoint;
import fr.vigie.tourplan.DayPlan.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Plans a shift: what cannot be visited is named with its reason, the rest is put into an order
/// that drives little; where not all of it fits, what is more urgent stays. The order is the better
/// of what the solver finds and of what anybody would: nearest first, with parts turned round where
/// that saves driving.
public final class PlanShift {

  /// The most stops of one shift.
  public static final int MOST_STOPS = 200;

  private final Roads roads;
  private final Solver solver;

  public PlanShift(Roads roads) {
    this(roads, new JspritSolver());
  }

  PlanShift(Roads roads, Solver solver) {
    this.roads = roads;
    this.solver = solver;
  }

  /// Takes some seconds of one processor; stops early, with what it has, when it is interrupted.
  public DayPlan plan(Shift shift, List<Stop> stops) {
    var all = new Trip(shift, stops, distances(shift, stops));
    var leftOut = new ArrayList<LeftOut>();
    var possible = new ArrayList<Stop>();
    for (var i = 0; i < stops.size(); i++) {
      var reason = Screening.reason(all, Trip.FIRST_STOP + i);
      if (reason == null) {
        possible.add(stops.get(i));
      } else {
        leftOut.add(new LeftOut(stops.get(i).id(), reason));
      }
    }
    var trip =
        possible.size() == stops.size()
            ? all
            : new Trip(shift, possible, distances(shift, possible));
    var order = best(trip);
    leftOut.addAll(besides(trip, order));
    return timetable(trip, order, leftOut);
  }

  private Distances distances(Shift shift, List<Stop> stops) {
    Stream<GeoPoint> ends = Stream.of(shift.start(), shift.end());
    return roads.between(Stream.concat(ends, stops.stream().map(Stop::place)).toList());
  }

  private Order best(Trip trip) {
    var plain = polished(trip, NearestFirst.order(trip));
    var solved = polished(trip, solver.solve(trip));
    return isKept(solved) && solved.isBetterThan(plain) ? solved : plain;
  }

  private static Order polished(Trip trip, Order order) {
    return TwoOpt.improve(trip, MostUrgent.keep(trip, order));
  }

  private static boolean isKept(Order order) {
    return Double.isFinite(order.cost());
  }

  private static List<LeftOut> besides(Trip trip, Order order) {
    return IntStream.range(Trip.FIRST_STOP, Trip.FIRST_STOP + trip.stops().size())
        .filter(node -> !order.nodes().contains(node))
        .mapToObj(node -> new LeftOut(trip.stop(node).id(), Screening.besides(trip, order, node)))
        .toList();
  }

  private static DayPlan timetable(Trip trip, Order order, List<LeftOut> leftOut) {
    var visits = new ArrayList<Visit>();
    var at = 0.0;
    var before = Trip.START;
    var metres = 0.0;
    for (var node : order.nodes()) {
      var arrives = trip.arrival(before, node, at);
      var leg = trip.distances().metres(before, node);
      at = trip.begins(node, arrives);
      visits.add(
          new Visit(
              trip.stop(node).id(),
              trip.instant(arrives),
              trip.instant(at),
              trip.instant(trip.leaves(node, at)),
              leg));
      metres += leg;
      before = node;
    }
    return new DayPlan(
        visits,
        leftOut,
        trip.instant(order.nodes().isEmpty() ? 0 : trip.arrival(before, Trip.END, at)),
        order.nodes().isEmpty() ? 0 : metres + trip.distances().metres(before, Trip.END),
        order.nodes().isEmpty() ? 0 : order.cost(),
        trip.distances().method());
  }
}
