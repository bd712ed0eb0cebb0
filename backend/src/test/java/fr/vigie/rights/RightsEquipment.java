package fr.vigie.rights;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.AssetAttribute;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetModule;
import fr.vigie.asset.AssetStatus;
import fr.vigie.asset.Assets;
import fr.vigie.asset.AttributeType;
import fr.vigie.asset.FaultCode;
import fr.vigie.asset.Latest;
import fr.vigie.deviceevent.DeviceEvent;
import fr.vigie.deviceevent.DeviceEventModule;
import fr.vigie.deviceevent.DeviceEvents;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.intake.AssetConditions.Stated;
import fr.vigie.mongo.TestMongo;
import fr.vigie.register.NoteConditions;
import fr.vigie.register.RegisterModule;
import fr.vigie.shared.Ids;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Equipment of Belleville of which all is known that can be.
final class RightsEquipment {

  private static final Map<String, String> TEXTS =
      Map.of("deliveryPoint", "00000000000042", "irveId", "FRV55E10042", "metrics", "no2");

  private final RightsWorld world;
  private final Assets assets;
  private final DeviceEvents deviceEvents;
  private final NoteConditions noteConditions;

  RightsEquipment(RightsWorld world, MongoDatabase database) {
    this.world = world;
    var clock = Clock.systemUTC();
    var territories = TerritoryModule.on(database, new LiveEvents()).territories();
    this.assets = AssetModule.on(database, territories).assets();
    this.deviceEvents = DeviceEventModule.on(database, clock).deviceEvents();
    this.noteConditions =
        RegisterModule.on(
                database,
                TestMongo.mongo().transactions(),
                territories,
                assets,
                deviceEvents,
                EventModule.on(database, clock).log(),
                new Ids(clock),
                clock)
            .noteConditions();
  }

  /// One that stays as it is, for all who only look at it.
  String lasting(AssetKind kind) {
    return world.lasting("asset " + kind, () -> complete(kind));
  }

  private String complete(AssetKind kind) {
    var input = new HashMap<>(input(kind));
    if (!kind.parents().isEmpty()) {
      input.put("parentId", lasting(kind.parents().getFirst()));
    }
    var id = register(input);
    world.done(
        "anne", "changeAsset", Map.of("assetId", id, "label", "rights of " + kind), "asset { id }");
    var clock = Clock.systemUTC();
    var fault = kind.statuses().stream().filter(AssetStatus::isFault).findFirst();
    var now = clock.instant();
    noteConditions.note(List.of(new Stated(id, fault.orElse(kind.statuses().getFirst()), now)));
    deviceEvents.keep(
        List.of(
            DeviceEvent.of(
                id, "ter_215500430", FaultCode.SUPPLY_LOSS.event(), true, now, now, "src_rights")));
    noteConditions.noteFaults(List.of(id));
    assets.saw(List.of(new Latest(id, "power", 42, "W", clock.instant(), clock.instant())));
    return id;
  }

  /// One that may be changed.
  String fresh(AssetKind kind) {
    return register(input(kind));
  }

  /// A cabinet that a lamp stands below.
  String supporting() {
    var cabinet = fresh(AssetKind.CONTROL_CABINET);
    var lamp = new HashMap<>(input(AssetKind.LIGHT_POINT));
    lamp.put("parentId", cabinet);
    register(lamp);
    return cabinet;
  }

  String removed() {
    var id = fresh(AssetKind.BIKE_STATION);
    world.done("anne", "removeAsset", Map.of("assetId", id), "asset { id }");
    return id;
  }

  String outOfService() {
    var id = fresh(AssetKind.BIKE_STATION);
    world.done("anne", "takeAssetOutOfService", Map.of("assetId", id), "asset { id }");
    return id;
  }

  /// What anne has entered a moment ago, to be sent again.
  Map<String, Object> again() {
    var input = input(AssetKind.METER);
    register(input);
    return input;
  }

  String register(Map<String, Object> input) {
    return world.done("anne", "registerAsset", input, "asset { id }");
  }

  Map<String, Object> input(AssetKind kind) {
    return Map.of(
        "clientAssetId",
        UUID.randomUUID().toString(),
        "kind",
        kind.name(),
        "label",
        "new " + kind,
        "location",
        Map.of("latitude", 49.1767, "longitude", 5.3886),
        "installedOn",
        "2020-02-29",
        "attributes",
        AssetAttribute.of(kind).stream()
            .map(attribute -> Map.of("name", attribute.key(), "value", value(attribute)))
            .toList());
  }

  private static String value(AssetAttribute attribute) {
    return switch (attribute.type()) {
      case AttributeType.Text _ -> TEXTS.getOrDefault(attribute.key(), "of Belleville");
      case AttributeType.Decimal _ -> "1";
      case AttributeType.Whole whole -> String.valueOf(whole.most());
      case AttributeType.Flag _ -> "true";
      case AttributeType.Day _ -> "2020-02-29";
      case AttributeType.Word word -> word.words().getEnumConstants()[0].name();
      case AttributeType.Words words -> words.words().getEnumConstants()[0].name();
    };
  }
}
