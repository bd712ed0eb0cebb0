package fr.vigie.bench;

import fr.vigie.shared.GeoBox;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/// What a screen shows of the region from afar.
///
/// @param zoom of the map on the screen
record RegionBox(GeoBox box, int zoom) {

  /// Grand Est; clusters are of cells that Vigie holds in the process.
  static final RegionBox WHOLE = new RegionBox(new GeoBox(47.42, 3.38, 50.17, 8.24), 8);

  /// The Vosges around Remiremont; clusters are of cells that it reads from the database.
  static final RegionBox FINER = new RegionBox(new GeoBox(47.8, 6.2, 48.2, 7.1), 11);

  JsonObject variables() {
    return Json.createObjectBuilder().add("box", json(box)).add("zoom", zoom).build();
  }

  static JsonObject json(GeoBox box) {
    return Json.createObjectBuilder()
        .add("south", box.south())
        .add("west", box.west())
        .add("north", box.north())
        .add("east", box.east())
        .build();
  }
}
