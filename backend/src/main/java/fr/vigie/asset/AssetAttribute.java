package fr.vigie.asset;

import static fr.vigie.asset.AssetKind.AIR_QUALITY_SENSOR;
import static fr.vigie.asset.AssetKind.BIKE_STATION;
import static fr.vigie.asset.AssetKind.CHARGING_POINT;
import static fr.vigie.asset.AssetKind.CHARGING_STATION;
import static fr.vigie.asset.AssetKind.CONTROL_CABINET;
import static fr.vigie.asset.AssetKind.FEEDER;
import static fr.vigie.asset.AssetKind.LIGHT_POINT;
import static fr.vigie.asset.AssetKind.METER;
import static fr.vigie.asset.AssetKind.NOISE_SENSOR;
import static fr.vigie.asset.AssetKind.PARKING;
import static fr.vigie.asset.AssetKind.PARKING_SPOT;
import static fr.vigie.asset.AssetKind.SAFETY_EQUIPMENT;
import static fr.vigie.asset.AssetKind.TRAFFIC_COUNTER;
import static fr.vigie.asset.AssetKind.WASTE_CONTAINER;
import static fr.vigie.asset.AssetKind.WASTE_ISLE;
import static fr.vigie.asset.AssetKind.WEATHER_SENSOR;

import fr.vigie.shared.InvalidInput;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What may be known of equipment beyond what all of it has: one table of names, types, units and
/// ranges, which imports, acts, storage and the API all follow. The name says the unit.
@SuppressWarnings("ImmutableEnumChecker") // what List.of gives cannot be changed
public enum AssetAttribute {
  MANUFACTURER("manufacturer", text(100), AssetKind.values()),
  /// Of a light point, the model of its lantern.
  MODEL("model", text(100), AssetKind.values()),

  LAMP_TECHNOLOGY("lampTechnology", word(AssetWords.LampTechnology.class), LIGHT_POINT),
  /// What one lamp and its ballast draw.
  RATED_POWER("ratedPowerWatts", decimal(0, 5_000), LIGHT_POINT),
  LAMP_COUNT("lampCount", whole(1, 50), LIGHT_POINT),
  COLOUR_TEMPERATURE("colourTemperatureKelvins", whole(1_000, 10_000), LIGHT_POINT),
  MOUNTING_HEIGHT("mountingHeightMetres", decimal(0, 60), LIGHT_POINT),
  IS_DIMMABLE("isDimmable", new AttributeType.Flag(), LIGHT_POINT),
  POLE_MATERIAL("poleMaterial", word(AssetWords.PoleMaterial.class), LIGHT_POINT),
  /// Of the whole light point before its renovation; the baseline of savings, so frozen once known.
  POWER_BEFORE("powerBeforeWatts", decimal(0, 20_000), LIGHT_POINT),
  /// Of the whole light point since its renovation.
  POWER_AFTER("powerAfterWatts", decimal(0, 20_000), LIGHT_POINT),
  RENOVATED_ON("renovatedOn", new AttributeType.Day(), LIGHT_POINT),

  /// The number that the distributor knows the connection by: PDL or PRM, or PCE of gas.
  DELIVERY_POINT(
      "deliveryPoint", new AttributeType.Text(14, "\\d{14}|GI\\d{6}"), CONTROL_CABINET, METER),
  METER_NUMBER("meterNumber", text(40), CONTROL_CABINET, METER),
  CONTRACTED_POWER("contractedPowerKilovoltAmperes", decimal(0, 40_000), CONTROL_CABINET, METER),
  LIGHTING_SWITCH("lightingSwitch", word(AssetWords.LightingSwitch.class), CONTROL_CABINET),

  RATED_CURRENT("ratedCurrentAmperes", decimal(0, 1_000), FEEDER),
  PHASE("phase", word(AssetWords.ElectricalPhase.class), FEEDER),

  PLACEMENT("placement", word(AssetWords.ContainerPlacement.class), WASTE_CONTAINER, WASTE_ISLE),
  WASTE_KIND("wasteKind", word(AssetWords.WasteKind.class), WASTE_CONTAINER),
  CAPACITY("capacityLitres", decimal(1, 100_000), WASTE_CONTAINER),
  EMPTYING_RULE("emptyingRule", word(AssetWords.EmptyingRule.class), WASTE_CONTAINER),
  EMPTYING_DAYS("emptyingDays", new AttributeType.Words(DayOfWeek.class), WASTE_CONTAINER),
  /// The fill level above which it is emptied, as a ratio.
  EMPTYING_LEVEL("emptyingLevel", decimal(0, 1), WASTE_CONTAINER),

  /// The number of AFIREV, of a station or of a point (PDC).
  IRVE_ID(
      "irveId",
      new AttributeType.Text(35, "[A-Z]{2}[A-Z0-9]{4,33}"),
      CHARGING_STATION,
      CHARGING_POINT),
  OPERATOR("operator", text(200), CHARGING_STATION, CHARGING_POINT, BIKE_STATION, PARKING),
  OPENING_HOURS("openingHours", text(200), CHARGING_STATION, PARKING),
  CHARGING_POWER("powerKilowatts", decimal(0, 2_000), CHARGING_POINT),
  CONNECTORS("connectors", new AttributeType.Words(AssetWords.ConnectorKind.class), CHARGING_POINT),
  DOCK_COUNT("dockCount", whole(0, 500), BIKE_STATION),
  SPOT_COUNT("spotCount", whole(0, 50_000), PARKING),
  DISABLED_SPOT_COUNT("disabledSpotCount", whole(0, 5_000), PARKING),
  IS_FREE("isFree", new AttributeType.Flag(), CHARGING_STATION, PARKING),
  SPOT_KIND("spotKind", word(AssetWords.ParkingSpotKind.class), PARKING_SPOT),
  COUNTED("counted", new AttributeType.Words(AssetWords.TrafficMode.class), TRAFFIC_COUNTER),

  ENERGY("energy", word(AssetWords.EnergyKind.class), METER),
  /// The names of the metrics that it measures, separated by commas.
  METRICS(
      "metrics",
      new AttributeType.Text(400, "[A-Za-z][A-Za-z0-9]*(, ?[A-Za-z][A-Za-z0-9]*)*"),
      AIR_QUALITY_SENSOR,
      NOISE_SENSOR,
      WEATHER_SENSOR,
      TRAFFIC_COUNTER),
  EQUIPMENT_KIND("equipmentKind", word(AssetWords.SafetyEquipmentKind.class), SAFETY_EQUIPMENT);

  private final String key;
  private final AttributeType type;
  private final List<AssetKind> kinds;

  AssetAttribute(String key, AttributeType type, AssetKind... kinds) {
    this.key = key;
    this.type = type;
    this.kinds = List.of(kinds);
  }

  private static AttributeType text(int most) {
    return new AttributeType.Text(most, "(?s).*");
  }

  private static AttributeType decimal(double least, double most) {
    return new AttributeType.Decimal(least, most);
  }

  private static AttributeType whole(int least, int most) {
    return new AttributeType.Whole(least, most);
  }

  private static AttributeType word(Class<? extends Enum<?>> words) {
    return new AttributeType.Word(words);
  }

  /// Its name in the API, in storage and in mappings of imports.
  public String key() {
    return key;
  }

  public AttributeType type() {
    return type;
  }

  public boolean isOf(AssetKind kind) {
    return kinds.contains(kind);
  }

  public static Optional<AssetAttribute> named(String key) {
    return Stream.of(values()).filter(attribute -> attribute.key.equals(key)).findFirst();
  }

  /// The value; throws {@link InvalidInput} that names the attribute and its rule.
  public Object parse(String text) {
    return type.parse(text.strip())
        .<Object>map(value -> value)
        .orElseThrow(() -> new InvalidInput("attributes." + key, type.rule()));
  }

  /// The attributes of a kind, in the order of the table.
  public static List<AssetAttribute> of(AssetKind kind) {
    return Stream.of(values()).filter(attribute -> attribute.isOf(kind)).toList();
  }
}
