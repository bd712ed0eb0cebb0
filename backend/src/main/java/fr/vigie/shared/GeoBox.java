package fr.vigie.shared;

/// What lies between two parallels and two meridians, edges included.
public record GeoBox(double south, double west, double north, double east) {

  public GeoBox {
    InvalidInput.unless(Math.abs(south) <= 90, "south", "-90 to 90");
    InvalidInput.unless(Math.abs(west) <= 180, "west", "-180 to 180");
    InvalidInput.unless(north > south && north <= 90, "north", "above south, at most 90");
    InvalidInput.unless(east > west && east <= 180, "east", "beyond west, at most 180");
  }

  /// The smallest box that holds every point within so many metres of the centre; where that
  /// reaches a pole or beyond the 180th meridian, it goes all the way round.
  public static GeoBox around(GeoPoint centre, double metres) {
    var angle = metres / GeoPoint.EARTH_RADIUS_METRES;
    var south = centre.latitude() - Math.toDegrees(angle);
    var north = centre.latitude() + Math.toDegrees(angle);
    if (south <= -90 || north >= 90) {
      return new GeoBox(Math.max(-90, south), -180, Math.min(90, north), 180);
    }
    var aside =
        Math.toDegrees(Math.asin(Math.sin(angle) / Math.cos(Math.toRadians(centre.latitude()))));
    var west = centre.longitude() - aside;
    var east = centre.longitude() + aside;
    return west < -180 || east > 180
        ? new GeoBox(south, -180, north, 180)
        : new GeoBox(south, west, north, east);
  }

  public boolean holds(GeoPoint point) {
    return point.latitude() >= south
        && point.latitude() <= north
        && point.longitude() >= west
        && point.longitude() <= east;
  }
}
