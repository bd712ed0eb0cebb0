package fr.vigie.tourplan;

import com.graphhopper.jsprit.core.algorithm.VehicleRoutingAlgorithm;
import com.graphhopper.jsprit.core.algorithm.box.Jsprit;
import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.VehicleRoutingProblem;
import com.graphhopper.jsprit.core.problem.job.Service;
import com.graphhopper.jsprit.core.problem.solution.VehicleRoutingProblemSolution;
import com.graphhopper.jsprit.core.problem.solution.route.activity.TourActivity;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleImpl;
import com.graphhopper.jsprit.core.problem.vehicle.VehicleTypeImpl;
import com.graphhopper.jsprit.core.util.Solutions;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;

/// jsprit's ruin and recreate. It stops after a number of iterations and begins from the same
/// chance each time, so that the same trip gives the same order on any machine; the work at a stop
/// is part of the leg that leaves it, so that breaks may fall into either.
final class JspritSolver implements Solver {

  // It tells of each doubling of its iterations; kept here, or the level would be forgotten.
  private static final Logger JSPRIT = Logger.getLogger("com.graphhopper.jsprit");
  private static final int SEED = 20_261_129;
  private static final int MOST_LITRES = Integer.MAX_VALUE / 4;

  JspritSolver() {
    JSPRIT.setLevel(Level.WARNING);
  }

  @Override
  public Order solve(Trip trip) {
    if (trip.stops().isEmpty()) {
      return Order.NOWHERE;
    }
    var best = Solutions.bestOf(algorithm(problem(trip)).searchSolutions());
    return Order.of(trip, nodes(best));
  }

  private static VehicleRoutingAlgorithm algorithm(VehicleRoutingProblem problem) {
    var stops = problem.getJobs().size();
    var algorithm =
        Jsprit.Builder.newInstance(problem)
            .setProperty(Jsprit.Parameter.ITERATIONS, Integer.toString(iterations(stops)))
            .setProperty(Jsprit.Parameter.THREADS, "1")
            .setRandom(new Random(SEED))
            .buildAlgorithm();
    // Who waits no more, because the backend stops, interrupts.
    algorithm.setPrematureAlgorithmTermination(_ -> Thread.currentThread().isInterrupted());
    return algorithm;
  }

  /// Fewer where each costs more; see the decision on the solver for what they take.
  static int iterations(int stops) {
    return Math.clamp(30_000 / Math.max(1, stops), 150, 1_000);
  }

  private static VehicleRoutingProblem problem(Trip trip) {
    var problem =
        VehicleRoutingProblem.Builder.newInstance()
            .setFleetSize(VehicleRoutingProblem.FleetSize.FINITE)
            .setRoutingCost(new TripCosts(trip))
            .addVehicle(vehicle(trip));
    for (var i = 0; i < trip.stops().size(); i++) {
      problem.addJob(service(trip, Trip.FIRST_STOP + i));
    }
    return problem.build();
  }

  private static VehicleImpl vehicle(Trip trip) {
    var type =
        VehicleTypeImpl.Builder.newInstance("crew")
            .addCapacityDimension(0, Math.min(trip.capacity(), MOST_LITRES))
            .build();
    return VehicleImpl.Builder.newInstance("crew")
        .setType(type)
        .setStartLocation(Location.newInstance(Trip.START))
        .setEndLocation(Location.newInstance(Trip.END))
        .setEarliestStart(0)
        .setLatestArrival(trip.end())
        .build();
  }

  private static Service service(Trip trip, int node) {
    return Service.Builder.newInstance(Integer.toString(node))
        .setLocation(Location.newInstance(node))
        .addTimeWindow(trip.opens(node), trip.closes(node))
        .addSizeDimension(0, trip.litres(node))
        .setPriority(priority(trip.stop(node).urgency().level()))
        .build();
  }

  /// Its penalties for what is left out go down evenly from 1 to 10; it may leave out one urgent
  /// stop for three others, which {@link MostUrgent} then mends.
  private static int priority(Urgency.Level level) {
    return switch (level) {
      case URGENT -> 1;
      case HIGH -> 3;
      case NORMAL -> 5;
      case LOW -> 8;
    };
  }

  private static int[] nodes(VehicleRoutingProblemSolution solution) {
    return solution.getRoutes().stream()
        .flatMap(route -> route.getActivities().stream())
        .map(TourActivity.JobActivity.class::cast)
        .mapToInt(activity -> Integer.parseInt(activity.getJob().getId()))
        .toArray();
  }
}
