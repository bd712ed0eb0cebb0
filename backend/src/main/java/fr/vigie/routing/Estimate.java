package fr.vigie.routing;

import fr.vigie.shared.GeoPoint;
import java.util.List;

/// Distances where no router is asked: the great circle times 1.3, at 30 km/h. Roads between two
/// places of a town are 1.2 to 1.4 times as long as the air line; a figure made of this is called
/// an estimate wherever it is shown.
final class Estimate {

  static final double DETOUR = 1.3;
  static final double METRES_A_SECOND = 30 / 3.6;

  private Estimate() {}

  static Distances between(List<GeoPoint> places) {
    var metres = new double[places.size()][places.size()];
    var seconds = new double[places.size()][places.size()];
    for (var from = 0; from < places.size(); from++) {
      for (var to = 0; to < places.size(); to++) {
        metres[from][to] = DETOUR * places.get(from).metresTo(places.get(to));
        seconds[from][to] = metres[from][to] / METRES_A_SECOND;
      }
    }
    return new Distances(DistanceMethod.ESTIMATE, metres, seconds);
  }

  static RoadPath along(List<GeoPoint> places) {
    return new RoadPath(DistanceMethod.ESTIMATE, places);
  }
}
