package fr.vigie.registerfile;

import fr.vigie.importfile.JsonPieces;
import fr.vigie.ngsi.NgsiEntity;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Entities of NGSI-LD as items: their attributes, and their id as `@id`.
final class NgsiItems {

  static final String ID = "@id";

  /// What the ids of observations end with, as they are made anew at each.
  private static final Pattern OBSERVED_AT =
      Pattern.compile("[-_:]?\\d{4}-\\d{2}-\\d{2}T[-0-9T:.Z_+]*$");

  /// A longer one is refused as it is; to look for an instant in it would take long.
  private static final int MOST_ID_CHARACTERS = 200;

  /// The names of what an observation measures.
  static final String METRICS = "@metrics";

  private static final int MOST_METRICS = 10;

  private NgsiItems() {}

  static Items.Reading entity(JsonPieces.Piece piece, JsonObject object) {
    var entity = NgsiEntity.of(object);
    var fields = new LinkedHashMap<>(entity.fields());
    if (!entity.id().isBlank()) {
      fields.put(ID, id(entity));
    }
    if (isObservation(entity)) {
      fields.put(METRICS, metrics(entity));
    }
    var location = entity.location();
    return new Items.Reading.Read(
        new Item(
            piece.number(),
            piece.text(),
            entity.type(),
            fields,
            location == null ? null : Position.of(location).orElse(null),
            false));
  }

  /// Of the equipment: an observation names its device, or has its instant at the end of its id.
  private static String id(NgsiEntity entity) {
    if (!isObservation(entity)) {
      return entity.id();
    }
    var device = entity.fields().get("refDevice");
    if (device != null) {
      return NgsiEntity.id("Device", device);
    }
    return entity.id().length() > MOST_ID_CHARACTERS
        ? entity.id()
        : OBSERVED_AT.matcher(entity.id()).replaceFirst("");
  }

  private static boolean isObservation(NgsiEntity entity) {
    return entity.type().endsWith("Observed");
  }

  private static String metrics(NgsiEntity entity) {
    return entity.fields().entrySet().stream()
        .filter(field -> field.getKey().matches("[A-Za-z][A-Za-z0-9]{0,30}"))
        .filter(field -> Numbers.decimal(field.getValue()).isPresent())
        .map(Map.Entry::getKey)
        .sorted()
        .limit(MOST_METRICS)
        .collect(Collectors.joining(","));
  }
}
