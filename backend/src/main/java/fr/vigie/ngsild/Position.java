package fr.vigie.ngsild;

import fr.vigie.asset.AssetKind;
import fr.vigie.entity.NgsiRefusal;
import fr.vigie.view.Row;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Where equipment stands in the list of all: by territory, kind, label and id. As text it is
/// opaque, and whoever makes one up goes on from somewhere else in what they may see.
record Position(String territory, AssetKind kind, String label, String id) {

  private static final int PARTS = 4;

  static Position of(Row asset) {
    return new Position(
        asset.required("territory"),
        AssetKind.valueOf(asset.required("kind")),
        asset.required("label"),
        asset.required("_id"));
  }

  String text() {
    var parts = String.join("\n", territory, kind.name(), id, label);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(parts.getBytes(StandardCharsets.UTF_8));
  }

  /// Throws {@link NgsiRefusal} for what is none.
  static Position of(String text) {
    return parts(text)
        .flatMap(Position::read)
        .orElseThrow(() -> NgsiRefusal.bad("after: as in the Link header of an answer"));
  }

  private static Optional<String[]> parts(String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      var parts = new String(bytes, StandardCharsets.UTF_8).split("\n", PARTS);
      return parts.length == PARTS ? Optional.of(parts) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Position> read(String[] parts) {
    try {
      return Optional.of(new Position(parts[0], AssetKind.valueOf(parts[1]), parts[3], parts[2]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
