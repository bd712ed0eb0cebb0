package fr.vigie.registerfile;

import static fr.vigie.registerfile.EntryReason.NO_PLACE;
import static fr.vigie.registerfile.EntryReason.OUTSIDE_TERRITORY;
import static fr.vigie.registerfile.EntryReason.PLACE_AT_ZERO;
import static fr.vigie.registerfile.EntryReason.SWAPPED_COORDINATES;
import static fr.vigie.registerfile.EntryReason.WRONG_CRS;

import fr.vigie.shared.GeoPoint;
import java.util.Optional;

/// Reads places, and names what is wrong with those that are not in the territory.
final class PlaceReader {

  private final Ground ground;

  PlaceReader(Ground ground) {
    this.ground = ground;
  }

  /// Throws {@link RejectedEntry} with the first reason that holds.
  Ground.Place read(Item item, PlaceRule rule, Crs crs) {
    var position = rule.read(item).orElseThrow(() -> rejected(NO_PLACE, rule.said(item)));
    RejectedEntry.unless(position.isFinite(), NO_PLACE, rule.said(item));
    RejectedEntry.unless(!position.isZero(), PLACE_AT_ZERO, rule.said(item));
    checkCrs(position, crs);
    return degrees(position, crs).flatMap(ground::place).orElseThrow(() -> outside(position, crs));
  }

  private static void checkCrs(Position position, Crs crs) {
    if (crs == Crs.LAMBERT_93) {
      RejectedEntry.unless(
          !position.isOnEarth(), WRONG_CRS, "degrees, not metres of EPSG:2154: " + position);
    } else {
      RejectedEntry.unless(
          !isLambert(position), WRONG_CRS, "metres of EPSG:2154, not degrees: " + position);
    }
  }

  private static boolean isLambert(Position position) {
    return Lambert93.isInFrance(position) || Lambert93.isInFrance(position.swapped());
  }

  /// Empty where no place has such numbers.
  private static Optional<GeoPoint> degrees(Position position, Crs crs) {
    return switch (crs) {
      case DEGREES ->
          position.isOnEarth()
              ? Optional.of(new GeoPoint(position.y(), position.x()))
              : Optional.empty();
      case LAMBERT_93 ->
          Lambert93.isInFrance(position)
              ? Optional.of(Lambert93.degrees(position))
              : Optional.empty();
    };
  }

  private RejectedEntry outside(Position position, Crs crs) {
    if (degrees(position.swapped(), crs).filter(ground::holds).isPresent()) {
      return rejected(SWAPPED_COORDINATES, "in the territory if swapped: " + position);
    }
    var where = degrees(position, crs).map(ground::nameOutside).orElse("nowhere");
    return rejected(OUTSIDE_TERRITORY, where + ": " + position);
  }

  private static RejectedEntry rejected(EntryReason reason, String detail) {
    return new RejectedEntry(reason, detail);
  }
}
