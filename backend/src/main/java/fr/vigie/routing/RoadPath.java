package fr.vigie.routing;

import fr.vigie.shared.GeoPoint;
import java.util.List;

/// The line to drive along several places.
///
/// @param method {@link DistanceMethod#ESTIMATE} when the line goes straight from each to the next
public record RoadPath(DistanceMethod method, List<GeoPoint> points) {

  public RoadPath {
    points = List.copyOf(points);
  }
}
