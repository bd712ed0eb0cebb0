package fr.vigie.registerfile;

import fr.vigie.shared.GeoPoint;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The ground of a territory: tells in which of its communes a place lies, without asking the
/// database.
public final class Ground {

  private static final int MOST_ASKED = 1_000;

  private final List<CommuneShape> communes;
  private final Function<GeoPoint, Optional<String>> elsewhere;
  private int asked;

  /// @param communes GeoJSON geometries by INSEE code
  /// @param elsewhere the name of the commune of the region that holds a place; asked for the first
  ///   thousand places only
  public Ground(List<CommuneShape> communes, Function<GeoPoint, Optional<String>> elsewhere) {
    this.communes = List.copyOf(communes);
    this.elsewhere = elsewhere;
  }

  /// A place and the INSEE code of its commune.
  public record Place(GeoPoint location, String commune) {}

  /// Where in the territory; the first of the communes that hold it. Empty outside.
  Optional<Place> place(GeoPoint location) {
    for (var commune : communes) {
      if (commune.holds(location)) {
        return Optional.of(new Place(location, commune.inseeCode()));
      }
    }
    return Optional.empty();
  }

  boolean holds(GeoPoint location) {
    return place(location).isPresent();
  }

  /// The commune that holds a place outside, in words.
  String nameOutside(GeoPoint location) {
    asked = Math.min(MOST_ASKED, asked) + 1;
    return asked > MOST_ASKED
        ? "outside the territory"
        : elsewhere.apply(location).map(name -> "in " + name).orElse("in no commune of the region");
  }
}
