package fr.vigie;

import fr.vigie.mongo.CommandRecord;
import java.util.Map;

/// Belleville with three reports, one of them private, a work order and a camera, on the map.
final class MapTown {

  /// How many reports are still to be dealt with.
  static final int OPEN = 3;

  static final CommandRecord RECORD = new CommandRecord();
  static final CaseWorld WORLD = new CaseWorld(RECORD);

  /// A private report.
  static final String HIDDEN;

  /// A report whose work is planned.
  static final String PLANNED;

  static {
    WORLD.files("camille");
    PLANNED = WORLD.files(null).id();
    HIDDEN = WORLD.files("camille").id();
    WORLD.done("nadia", "qualifyReport", Map.of("reportId", HIDDEN, "isPrivate", true));
    WORLD.plans(PLANNED);
    WORLD.act("marc", "registerAsset", camera(), "asset { id }");
    CaughtUp.with(WORLD.backend().database());
    Runtime.getRuntime().addShutdownHook(new Thread(WORLD::close));
  }

  private MapTown() {}

  private static Map<String, ?> camera() {
    return Map.of(
        "clientAssetId", "camera-of-the-map",
        "kind", "SAFETY_EQUIPMENT",
        "label", "C7",
        "location", Map.of("latitude", 49.1767, "longitude", 5.3886));
  }
}
