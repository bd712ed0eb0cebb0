package fr.vigie.lighting;

import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Sunset and sunrise, by the formulas of NOAA's solar calculator (after Meeus, Astronomical
/// Algorithms): within 10 s of NREL's algorithm in these latitudes.
public final class Sun {

  private static final double MINUTES_OF_DEGREE = 4;
  private static final double NOON_MINUTES = 720;
  private static final int ROUNDS = 3;

  /// How far below the horizon the sun stands when darkness begins.
  public enum Horizon {
    /// Its upper edge disappears: 34' of refraction and 16' of radius.
    SUNSET(90.833),
    /// The end of civil twilight, 6 degrees below.
    CIVIL_TWILIGHT(96);

    private final double zenith;

    Horizon(double degreesFromZenith) {
      this.zenith = Math.toRadians(degreesFromZenith);
    }
  }

  private Sun() {}

  /// When the sun goes down in the evening of a day; when it stays down all day, its noon, and when
  /// it stays up, the midnight that follows.
  static Instant sets(LocalDate day, GeoPoint place, Horizon horizon) {
    return crosses(day, place, horizon, 1);
  }

  /// When the sun comes up in the morning of a day; when it stays down all day, its noon, and when
  /// it stays up, the midnight before.
  static Instant rises(LocalDate day, GeoPoint place, Horizon horizon) {
    return crosses(day, place, horizon, -1);
  }

  /// Each round asks where the sun stands at the time that the round before found.
  private static Instant crosses(LocalDate day, GeoPoint place, Horizon horizon, int side) {
    var start = day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    var minutes = NOON_MINUTES - MINUTES_OF_DEGREE * place.longitude();
    for (var round = 0; round < ROUNDS; round++) {
      var sun = SunPosition.at(start + minutes * 60);
      var arc = hourAngle(Math.toRadians(place.latitude()), sun.declination(), horizon.zenith);
      minutes =
          NOON_MINUTES
              - MINUTES_OF_DEGREE * (place.longitude() - side * Math.toDegrees(arc))
              - sun.equationOfTime();
    }
    return Instant.ofEpochSecond(start + Math.round(minutes * 60));
  }

  /// Half the way that the sun makes above the horizon: 0 when it never rises, pi when it never
  /// sets.
  private static double hourAngle(double latitude, double declination, double zenith) {
    var cosine =
        Math.cos(zenith) / (Math.cos(latitude) * Math.cos(declination))
            - Math.tan(latitude) * Math.tan(declination);
    return Math.acos(Math.clamp(cosine, -1, 1));
  }
}
