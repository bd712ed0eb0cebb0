package fr.vigie.demo;

import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// Chance that falls the same way each time.
final class Chance {

  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  double share() {
    return random.nextDouble();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> among) {
    return among.get(random.nextInt(among.size()));
  }

  <T> T weighted(List<T> among, ToDoubleFunction<T> weight) {
    var left = random.nextDouble() * among.stream().mapToDouble(weight).sum();
    for (var candidate : among) {
      left -= weight.applyAsDouble(candidate);
      if (left < 0) {
        return candidate;
      }
    }
    return among.getLast();
  }

  /// Some places where people live: villages and hamlets inside the outline.
  List<GeoPoint> villages(Outline outline, int count) {
    var middle = outline.middle();
    var reach = outline.reach(middle);
    var villages = new ArrayList<GeoPoint>();
    while (villages.size() < count) {
      var place = near(middle, reach * 0.4);
      if (outline.holds(place)) {
        villages.add(place);
      }
    }
    return villages;
  }

  /// A place inside the outline, near one of the villages.
  GeoPoint place(Outline outline, List<GeoPoint> villages) {
    while (true) {
      var place = near(one(villages), 0.004);
      if (outline.holds(place)) {
        return place;
      }
    }
  }

  private GeoPoint near(GeoPoint centre, double degrees) {
    var stretch = 1 / Math.cos(Math.toRadians(centre.latitude()));
    return new GeoPoint(
        rounded(centre.latitude() + random.nextGaussian() * degrees),
        rounded(centre.longitude() + random.nextGaussian() * degrees * stretch));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
