package fr.vigie.entity;

import fr.vigie.asset.AssetKind;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The types of entities, by the names of Smart Data Models: those that registers are taken over
/// from, and `Alert` for alarms. Equipment of other kinds has no model there and is not handed out.
public enum EntityType {
  STREETLIGHT("Streetlight", "Streetlighting", AssetKind.LIGHT_POINT),
  STREETLIGHT_GROUP("StreetlightGroup", "Streetlighting", AssetKind.FEEDER),
  STREETLIGHT_CONTROL_CABINET(
      "StreetlightControlCabinet", "Streetlighting", AssetKind.CONTROL_CABINET),
  WASTE_CONTAINER("WasteContainer", "WasteManagement", AssetKind.WASTE_CONTAINER),
  WASTE_CONTAINER_ISLE("WasteContainerIsle", "WasteManagement", AssetKind.WASTE_ISLE),
  OFF_STREET_PARKING("OffStreetParking", "Parking", AssetKind.PARKING),
  PARKING_SPOT("ParkingSpot", "Parking", AssetKind.PARKING_SPOT),
  EV_CHARGING_STATION("EVChargingStation", "Transportation", AssetKind.CHARGING_STATION),
  BIKE_HIRE_DOCKING_STATION("BikeHireDockingStation", "Transportation", AssetKind.BIKE_STATION),
  TRAFFIC_FLOW_OBSERVED("TrafficFlowObserved", "Transportation", AssetKind.TRAFFIC_COUNTER),
  AIR_QUALITY_OBSERVED("AirQualityObserved", "Environment", AssetKind.AIR_QUALITY_SENSOR),
  NOISE_LEVEL_OBSERVED("NoiseLevelObserved", "Environment", AssetKind.NOISE_SENSOR),
  ALERT("Alert", "Alert", null);

  private static final String URN = "urn:ngsi-ld:";

  private final String word;
  private final String model;
  private final @Nullable AssetKind kind;

  EntityType(String word, String model, @Nullable AssetKind kind) {
    this.word = word;
    this.model = model;
    this.kind = kind;
  }

  /// The one of this name, short or as a URI.
  public static Optional<EntityType> named(String name) {
    return Stream.of(values())
        .filter(type -> type.word.equals(name) || type.uri().equals(name))
        .findFirst();
  }

  /// Empty for kinds that are not handed out.
  public static Optional<EntityType> of(AssetKind kind) {
    return Stream.of(values()).filter(type -> type.kind == kind).findFirst();
  }

  /// As the models spell it.
  public String word() {
    return word;
  }

  /// What the name means.
  public String uri() {
    return "https://smartdatamodels.org/dataModel." + model + "/" + word;
  }

  /// Where the model says what its names mean.
  public String context() {
    return "https://raw.githubusercontent.com/smart-data-models/dataModel."
        + model
        + "/master/context.jsonld";
  }

  /// The kind of equipment; null for what is none.
  public @Nullable AssetKind kind() {
    return kind;
  }

  /// The entity's own name of what has this id here.
  public String urn(String id) {
    return URN + word + ":" + id;
  }

  /// What an entity's name says.
  public record Named(EntityType type, String id) {}

  /// Empty for what is the name of no entity of these types.
  public static Optional<Named> ofUrn(String urn) {
    return Stream.of(values())
        .filter(type -> urn.startsWith(type.urn("")))
        .map(type -> new Named(type, urn.substring(type.urn("").length())))
        .findFirst();
  }
}
