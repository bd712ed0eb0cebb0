package fr.vigie.ngsild;

import fr.vigie.asset.AssetAttribute;
import fr.vigie.entity.EntityType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Which attributes the entities of equipment have beside those of all: one table of the models'
/// names, the same by which registers are taken over.
final class AssetFields {

  private static final AssetField STATUS = AssetField.status((asset, _) -> AssetWord.status(asset));
  private static final AssetField STATUSES =
      AssetField.status((asset, _) -> AssetWord.statuses(asset));
  private static final AssetField FREE =
      AssetField.of("chargeType", AssetAttribute.IS_FREE, AssetWord::chargeType);
  private static final Map<EntityType, List<AssetField>> BY_TYPE = new EnumMap<>(EntityType.class);

  static {
    BY_TYPE.put(
        EntityType.STREETLIGHT,
        List.of(
            AssetField.label("streetPoleNum"),
            STATUS,
            AssetField.installedOn(),
            AssetField.of("lanternHeight", AssetAttribute.MOUNTING_HEIGHT),
            AssetField.of("powerRating", AssetAttribute.RATED_POWER)));
    BY_TYPE.put(EntityType.STREETLIGHT_GROUP, List.of(AssetField.label("circuitId")));
    BY_TYPE.put(
        EntityType.STREETLIGHT_CONTROL_CABINET,
        List.of(
            AssetField.label("name"),
            AssetField.installedOn(),
            AssetField.of("manufacturerName", AssetAttribute.MANUFACTURER),
            AssetField.of("modelName", AssetAttribute.MODEL),
            AssetField.of("maximumPowerAvailable", AssetAttribute.CONTRACTED_POWER),
            AssetField.of("features", AssetAttribute.LIGHTING_SWITCH, AssetWord::cabinetFeature)));
    BY_TYPE.put(
        EntityType.WASTE_CONTAINER,
        List.of(
            AssetField.label("binId"),
            STATUS,
            AssetField.installedOn(),
            AssetField.of("binCapacity", AssetAttribute.CAPACITY),
            AssetField.of("category", AssetAttribute.PLACEMENT, AssetWord::placement),
            AssetField.of("storedWasteKind", AssetAttribute.WASTE_KIND, AssetWord::storedWaste),
            AssetField.of(
                "binFullnessThreshold", AssetAttribute.EMPTYING_LEVEL, AssetWord::perCent)));
    BY_TYPE.put(
        EntityType.WASTE_CONTAINER_ISLE,
        List.of(
            AssetField.label("name"),
            AssetField.of("features", AssetAttribute.PLACEMENT, AssetWord::isleFeature)));
    BY_TYPE.put(
        EntityType.OFF_STREET_PARKING,
        List.of(
            AssetField.label("name"),
            STATUSES,
            AssetField.of("totalSpotNumber", AssetAttribute.SPOT_COUNT),
            AssetField.of("openingHours", AssetAttribute.OPENING_HOURS),
            AssetField.of("provider", AssetAttribute.OPERATOR),
            FREE));
    BY_TYPE.put(
        EntityType.PARKING_SPOT,
        List.of(
            AssetField.label("name"),
            STATUS,
            AssetField.of("category", AssetAttribute.SPOT_KIND, AssetWord::spotCategory)));
    BY_TYPE.put(
        EntityType.EV_CHARGING_STATION,
        List.of(
            AssetField.label("name"),
            STATUS,
            AssetField.of("operator", AssetAttribute.OPERATOR),
            AssetField.of("openingHours", AssetAttribute.OPENING_HOURS),
            FREE));
    BY_TYPE.put(
        EntityType.BIKE_HIRE_DOCKING_STATION,
        List.of(
            AssetField.label("stationName"),
            STATUS,
            AssetField.of("totalSlotNumber", AssetAttribute.DOCK_COUNT),
            AssetField.of("provider", AssetAttribute.OPERATOR)));
    BY_TYPE.put(EntityType.TRAFFIC_FLOW_OBSERVED, List.of(AssetField.label("name")));
    BY_TYPE.put(EntityType.AIR_QUALITY_OBSERVED, List.of(AssetField.label("name")));
    BY_TYPE.put(EntityType.NOISE_LEVEL_OBSERVED, List.of(AssetField.label("name")));
  }

  private AssetFields() {}

  static List<AssetField> of(EntityType type) {
    return Objects.requireNonNull(BY_TYPE.get(type), type.word());
  }
}
