package fr.vigie.registerfile;

import fr.vigie.shared.GeoPoint;

/// The legal projection of metropolitan France (EPSG:2154): metres on a conformal cone that cuts
/// the GRS 80 ellipsoid at 44° and 49° N, by the formulas of IGN (NTG 71). RGF93 is taken for WGS
/// 84, from which it is a few decimetres off by the drift of the continent.
final class Lambert93 {

  private static final double E = 0.08181919104281579;
  private static final double N = 0.7256077650532670;
  private static final double C = 11_754_255.426096;
  private static final double FALSE_EAST = 700_000;
  private static final double POLE_NORTH = 12_655_612.049876;
  private static final double MERIDIAN = 3;
  private static final double PRECISION = 1e-12;

  private Lambert93() {}

  /// Whether a place with these metres may lie in metropolitan France.
  static boolean isInFrance(Position metres) {
    return metres.x() >= 0
        && metres.x() <= 1_300_000
        && metres.y() >= 6_000_000
        && metres.y() <= 7_200_000;
  }

  /// The degrees of a place in France.
  static GeoPoint degrees(Position metres) {
    var east = metres.x() - FALSE_EAST;
    var north = POLE_NORTH - metres.y();
    var radius = Math.hypot(east, north);
    var longitude = MERIDIAN + Math.toDegrees(Math.atan2(east, north) / N);
    var isometric = -Math.log(radius / C) / N;
    return new GeoPoint(Math.toDegrees(latitude(isometric)), longitude);
  }

  private static double latitude(double isometric) {
    var latitude = 2 * Math.atan(Math.exp(isometric)) - Math.PI / 2;
    for (var before = Double.NaN; !(Math.abs(latitude - before) < PRECISION); ) {
      before = latitude;
      var sine = E * Math.sin(before);
      var factor = Math.pow((1 + sine) / (1 - sine), E / 2) * Math.exp(isometric);
      latitude = 2 * Math.atan(factor) - Math.PI / 2;
    }
    return latitude;
  }

  /// The metres of a place in France.
  static Position metres(GeoPoint place) {
    var latitude = Math.toRadians(place.latitude());
    var sine = E * Math.sin(latitude);
    var isometric =
        Math.log(Math.tan(Math.PI / 4 + latitude / 2) * Math.pow((1 - sine) / (1 + sine), E / 2));
    var radius = C * Math.exp(-N * isometric);
    var angle = N * Math.toRadians(place.longitude() - MERIDIAN);
    return new Position(
        FALSE_EAST + radius * Math.sin(angle), POLE_NORTH - radius * Math.cos(angle));
  }
}
