package fr.vigie.bench.limit;

import fr.vigie.shared.GeoBox;
import jakarta.json.JsonObject;

/// The box of a request.
final class Boxes {

  private Boxes() {}

  static GeoBox box(JsonObject variables) {
    var box = variables.getJsonObject("box");
    return new GeoBox(
        degrees(box, "south"), degrees(box, "west"), degrees(box, "north"), degrees(box, "east"));
  }

  private static double degrees(JsonObject box, String edge) {
    return box.getJsonNumber(edge).doubleValue();
  }
}
