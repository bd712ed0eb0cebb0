package fr.vigie.report;

import fr.vigie.shared.GeoPoint;

/// About where something is on private ground: the corner of a grid of about 100 m by 100 m, the
/// same for all that is near it, so that no number of reports tells more.
final class PublicPlace {

  /// 111 m, and at the region's latitudes 110 m.
  private static final double NORTH = 0.001;

  private static final double EAST = 0.0015;

  private PublicPlace() {}

  static GeoPoint about(GeoPoint exact) {
    return new GeoPoint(rounded(exact.latitude(), NORTH), rounded(exact.longitude(), EAST));
  }

  /// Six decimals are what is shown; more would only be noise.
  private static double rounded(double degrees, double step) {
    return Math.round(Math.round(degrees / step) * step * 1e6) / 1e6;
  }
}
