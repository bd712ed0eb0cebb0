package fr.vigie.shared;

/// What lies between two parallels and two meridians, edges included.
public record GeoBox(double south, double west, double north, double east) {

  private static final double METRES_PER_DEGREE = 111_195;

  public GeoBox {
    InvalidInput.unless(Math.abs(south) <= 90, "south", "-90 to 90");
    InvalidInput.unless(Math.abs(west) <= 180, "west", "-180 to 180");
    InvalidInput.unless(north > south && north <= 90, "north", "above south, at most 90");
    InvalidInput.unless(east > west && east <= 180, "east", "beyond west, at most 180");
  }

  /// The smallest box that holds every point within so many metres of the centre.
  public static GeoBox around(GeoPoint centre, double metres) {
    var dLatitude = metres / METRES_PER_DEGREE;
    var dLongitude = dLatitude / Math.max(0.01, Math.cos(Math.toRadians(centre.latitude())));
    return new GeoBox(
        Math.max(-90, centre.latitude() - dLatitude),
        Math.max(-180, centre.longitude() - dLongitude),
        Math.min(90, centre.latitude() + dLatitude),
        Math.min(180, centre.longitude() + dLongitude));
  }

  public boolean holds(GeoPoint point) {
    return point.latitude() >= south
        && point.latitude() <= north
        && point.longitude() >= west
        && point.longitude() <= east;
  }
}
