package fr.vigie.tourplan;

import com.graphhopper.jsprit.core.problem.Location;
import com.graphhopper.jsprit.core.problem.cost.VehicleRoutingTransportCosts;
import com.graphhopper.jsprit.core.problem.driver.Driver;
import com.graphhopper.jsprit.core.problem.vehicle.Vehicle;
import org.jspecify.annotations.Nullable;

/// Tells jsprit what a leg costs and takes: what is driven, and the time with the work at its
/// beginning and the breaks that fall into it.
record TripCosts(Trip trip) implements VehicleRoutingTransportCosts {

  @Override
  public double getTransportCost(
      Location from, Location to, double departure, @Nullable Driver d, @Nullable Vehicle v) {
    return trip.driving(from.getIndex(), to.getIndex());
  }

  @Override
  public double getTransportTime(
      Location from, Location to, double departure, @Nullable Driver d, @Nullable Vehicle v) {
    return trip.arrival(from.getIndex(), to.getIndex(), departure) - departure;
  }

  @Override
  public double getBackwardTransportTime(
      Location from, Location to, double arrival, @Nullable Driver d, @Nullable Vehicle v) {
    // jsprit goes backwards: from where one arrives to where one has left.
    return arrival - trip.latest(to.getIndex(), from.getIndex(), arrival);
  }

  @Override
  public double getBackwardTransportCost(
      Location from, Location to, double arrival, @Nullable Driver d, @Nullable Vehicle v) {
    return trip.driving(to.getIndex(), from.getIndex());
  }

  @Override
  public double getDistance(Location from, Location to, double departure, @Nullable Vehicle v) {
    return trip.distances().metres(from.getIndex(), to.getIndex());
  }
}
