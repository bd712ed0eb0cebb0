package fr.vigie.situation;

import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where and when something is seen.
///
/// @param box that holds all; null where nothing of it has a place
public record Extent(@Nullable GeoBox box, Instant firstAt, Instant lastAt) {

  /// A point has no width, and a box must have some.
  private static final double LEAST_METRES = 1;

  /// Of one sign at least.
  static Extent of(Collection<Sign> signs) {
    var order = Comparator.comparing(Sign::at);
    return new Extent(
        signs.stream()
            .map(Sign::place)
            .filter(Objects::nonNull)
            .map(place -> GeoBox.around(place, LEAST_METRES))
            .reduce(Extent::joined)
            .orElse(null),
        signs.stream().min(order).orElseThrow().at(),
        signs.stream().max(order).orElseThrow().at());
  }

  /// Of this and of more signs.
  Extent and(Collection<Sign> more) {
    if (more.isEmpty()) {
      return this;
    }
    var other = of(more);
    return new Extent(
        box == null ? other.box : other.box == null ? box : joined(box, other.box),
        firstAt.isBefore(other.firstAt) ? firstAt : other.firstAt,
        lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
  }

  private static GeoBox joined(GeoBox one, GeoBox other) {
    return new GeoBox(
        Math.min(one.south(), other.south()),
        Math.min(one.west(), other.west()),
        Math.max(one.north(), other.north()),
        Math.max(one.east(), other.east()));
  }

  /// The middle of the box.
  @Nullable GeoPoint centre() {
    return box == null
        ? null
        : new GeoPoint((box.south() + box.north()) / 2, (box.west() + box.east()) / 2);
  }
}
