package fr.vigie.registerfile;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Where an item says its place.
sealed interface PlaceRule {

  Set<String> fields();

  /// What the item says, however far off; empty when it says nothing that can be read.
  Optional<Position> read(Item item);

  /// What the item says, for people.
  default String said(Item item) {
    return fields().isEmpty()
        ? "its geometry"
        : String.join(
            ", ",
            fields().stream()
                .map(name -> name + " is \"" + item.find(name).orElse("") + "\"")
                .toList());
  }

  /// Its geometry.
  record Geometry() implements PlaceRule {
    @Override
    public Set<String> fields() {
      return Set.of();
    }

    @Override
    public Optional<Position> read(Item item) {
      return Optional.ofNullable(item.position());
    }
  }

  /// Two columns, with a point or a comma.
  ///
  /// @param x of what lies eastwards
  /// @param y of what lies northwards
  record Pair(String x, String y) implements PlaceRule {
    @Override
    public Set<String> fields() {
      return new TreeSet<>(Set.of(x, y));
    }

    @Override
    public Optional<Position> read(Item item) {
      var east = item.find(x).flatMap(Numbers::decimal);
      var north = item.find(y).flatMap(Numbers::decimal);
      return east.flatMap(e -> north.map(n -> new Position(e.doubleValue(), n.doubleValue())));
    }
  }

  /// One column with both, such as `[7.487105, 48.345345]` or `48.345345, 7.487105`.
  ///
  /// @param isLatitudeFirst whether north goes before east
  record Both(String field, boolean isLatitudeFirst) implements PlaceRule {
    @Override
    public Set<String> fields() {
      return Set.of(field);
    }

    @Override
    public Optional<Position> read(Item item) {
      var parts = item.find(field).orElse("").replaceAll("[\\[\\]()]", "").split("[,; ]+", -1);
      if (parts.length != 2) {
        return Optional.empty();
      }
      var first = Numbers.decimal(parts[0]);
      var second = Numbers.decimal(parts[1]);
      return first
          .flatMap(a -> second.map(b -> new Position(a.doubleValue(), b.doubleValue())))
          .map(said -> isLatitudeFirst ? said.swapped() : said);
    }
  }
}
