package fr.vigie.lighting;

/// Where the sun stands at an instant.
///
/// @param declination radians north of the equator
/// @param equationOfTime minutes that a sundial is ahead of a clock
record SunPosition(double declination, double equationOfTime) {

  private static final double J2000 = 946_728_000;
  private static final double SECONDS_OF_CENTURY = 36_525 * 86_400.0;

  /// NOAA's formulas, with their names: L0 and M are the mean longitude and anomaly, e the
  /// eccentricity of the orbit, omega the node of the moon, epsilon the tilt of the axis.
  static SunPosition at(double epochSecond) {
    var t = (epochSecond - J2000) / SECONDS_OF_CENTURY;
    var meanLongitude = Math.toRadians(280.46646 + t * (36_000.76983 + t * 0.0003032));
    var anomaly = Math.toRadians(357.52911 + t * (35_999.05029 - 0.0001537 * t));
    var eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
    var omega = Math.toRadians(125.04 - 1_934.136 * t);
    var longitude =
        meanLongitude + Math.toRadians(centre(t, anomaly) - 0.00569 - 0.00478 * Math.sin(omega));
    var tilt = Math.toRadians(meanTilt(t) + 0.00256 * Math.cos(omega));
    return new SunPosition(
        Math.asin(Math.sin(tilt) * Math.sin(longitude)),
        equationOfTime(tilt, meanLongitude, eccentricity, anomaly));
  }

  private static double centre(double t, double anomaly) {
    return Math.sin(anomaly) * (1.914602 - t * (0.004817 + 0.000014 * t))
        + Math.sin(2 * anomaly) * (0.019993 - 0.000101 * t)
        + Math.sin(3 * anomaly) * 0.000289;
  }

  private static double meanTilt(double t) {
    return 23 + (26 + (21.448 - t * (46.815 + t * (0.00059 - t * 0.001813))) / 60) / 60;
  }

  private static double equationOfTime(
      double tilt, double longitude, double eccentricity, double anomaly) {
    var y = Math.pow(Math.tan(tilt / 2), 2);
    var radians =
        y * Math.sin(2 * longitude)
            - 2 * eccentricity * Math.sin(anomaly)
            + 4 * eccentricity * y * Math.sin(anomaly) * Math.cos(2 * longitude)
            - y * y / 2 * Math.sin(4 * longitude)
            - 1.25 * eccentricity * eccentricity * Math.sin(2 * anomaly);
    return 4 * Math.toDegrees(radians);
  }
}
