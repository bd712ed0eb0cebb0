package fr.vigie.tourplan;

import fr.vigie.shared.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Places around Remiremont, and a working day there.
final class Town {

  static final GeoPoint DEPOT = new GeoPoint(48.0159, 6.5917);
  static final Instant EIGHT = Instant.parse("2026-11-30T07:00:00Z");

  private Town() {}

  static Shift shift(double hours) {
    return shift(hours, null, Set.of());
  }

  static Shift shift(double hours, @Nullable Integer litres, Set<String> skills) {
    var until = EIGHT.plusSeconds((long) (hours * 3_600));
    return new Shift(DEPOT, DEPOT, EIGHT, until, List.of(), litres, skills);
  }

  /// So many kilometres north of the depot as the crow flies.
  static Stop stop(String id, double kilometres) {
    return stop(id, kilometres, null, null);
  }

  static Stop stop(
      String id, double kilometres, @Nullable Instant opens, @Nullable Instant closes) {
    var place = new GeoPoint(DEPOT.latitude() + kilometres / 111.195, DEPOT.longitude());
    return new Stop(id, place, opens, closes, Duration.ofMinutes(10), 0, Set.of());
  }

  static Stop urgent(String id, double kilometres, Urgency.Level level, @Nullable Instant dueAt) {
    var usual = stop(id, kilometres);
    return new Stop(
        id, usual.place(), null, null, usual.service(), 0, Set.of(), new Urgency(level, dueAt));
  }

  static Stop loading(String id, int litres) {
    var near = stop(id, 1);
    return new Stop(id, near.place(), null, null, near.service(), litres, Set.of());
  }

  static Stop needing(String id, String skill) {
    var near = stop(id, 1);
    return new Stop(id, near.place(), null, null, near.service(), 0, Set.of(skill));
  }

  /// Stops by chance, the same for the same seed.
  static List<Stop> scattered(int count, int seed) {
    var chance = new Random(seed);
    var stops = new ArrayList<Stop>();
    for (var i = 0; i < count; i++) {
      var place =
          new GeoPoint(
              DEPOT.latitude() + chance.nextGaussian() * 0.05,
              DEPOT.longitude() + chance.nextGaussian() * 0.07);
      stops.add(new Stop("stop" + i, place, null, null, Duration.ofMinutes(2), 10, Set.of()));
    }
    return stops;
  }
}
