package fr.vigie.routing;

import fr.vigie.shared.GeoPoint;
import java.util.List;

/// Knows the roads.
interface Router {

  Distances between(List<GeoPoint> places) throws RouterFailed, InterruptedException;

  RoadPath along(List<GeoPoint> places) throws RouterFailed, InterruptedException;
}
