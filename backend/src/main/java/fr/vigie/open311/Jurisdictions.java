package fr.vigie.open311;

import fr.vigie.opendata.Ground;
import fr.vigie.opendata.Grounds;
import java.util.Optional;

/// Finds whose jurisdiction is meant, or refuses in GeoReport's words.
record Jurisdictions(Grounds grounds) {

  /// The `jurisdiction_id` is needed unless there is only one.
  Ground get(Optional<String> id) {
    return id.isEmpty()
        ? grounds.only().orElseThrow(() -> new Refused(400, "jurisdiction_id was not provided."))
        : grounds
            .find(id.get())
            .orElseThrow(() -> new Refused(404, "jurisdiction_id was not found."));
  }
}
