package fr.vigie.demo;

import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetKind;
import fr.vigie.demo.Ground.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes up what else stands in streets: containers, chargers, bicycles, car parks, sensors.
final class MakeStreet {

  private static final List<String> WASTE = List.of("GLASS", "PAPER", "RESIDUAL", "ORGANIC");

  private final MakeAsset make;
  private final Chance chance;

  MakeStreet(MakeAsset make) {
    this.make = make;
    this.chance = make.chance();
  }

  List<Asset> isle(Spot spot) {
    var placement = chance.one(List.of("GROUND", "UNDERGROUND"));
    var isle = make.make(AssetKind.WASTE_ISLE, "PAV", spot, null, Map.of("placement", placement));
    var made = new ArrayList<>(List.of(isle));
    for (var kind : WASTE.subList(0, 2 + chance.below(3))) {
      made.add(
          make.make(
              AssetKind.WASTE_CONTAINER,
              "CT",
              spot,
              isle,
              Map.of(
                  "wasteKind",
                  kind,
                  "placement",
                  placement,
                  "capacityLitres",
                  chance.one(List.of("3000", "4000", "5000")),
                  "emptyingRule",
                  "ABOVE_LEVEL",
                  "emptyingLevel",
                  "0.8")));
    }
    return made;
  }

  List<Asset> chargers(Spot spot) {
    var station =
        make.make(AssetKind.CHARGING_STATION, "IRVE", spot, null, Map.of("isFree", "false"));
    var made = new ArrayList<>(List.of(station));
    var isFast = chance.below(4) == 0;
    for (var i = 0; i < 2; i++) {
      made.add(
          make.make(
              AssetKind.CHARGING_POINT,
              "PDC",
              spot,
              station,
              Map.of(
                  "powerKilowatts",
                  isFast ? "50" : "22",
                  "connectors",
                  isFast ? "COMBO_CCS,CHADEMO" : "TYPE_2,EF")));
    }
    return made;
  }

  List<Asset> carPark(Spot spot) {
    var park =
        make.make(
            AssetKind.PARKING,
            "PKG",
            spot,
            null,
            Map.of("spotCount", String.valueOf(20 + chance.below(80)), "isFree", "true"));
    var made = new ArrayList<>(List.of(park));
    for (var kind : List.of("DISABLED", "SHORT_STAY")) {
      made.add(make.make(AssetKind.PARKING_SPOT, "PL", spot, park, Map.of("spotKind", kind)));
    }
    return made;
  }

  List<Asset> bicycles(Spot spot) {
    var docks = String.valueOf(8 + chance.below(12));
    return List.of(
        make.make(AssetKind.BIKE_STATION, "VEL", spot, null, Map.of("dockCount", docks)));
  }

  /// One of what measures or protects.
  List<Asset> device(Spot spot) {
    return List.of(
        switch (chance.below(5)) {
          case 0 ->
              make.make(
                  AssetKind.TRAFFIC_COUNTER, "CPR", spot, null, Map.of("counted", "CAR,BICYCLE"));
          case 1 ->
              make.make(
                  AssetKind.AIR_QUALITY_SENSOR, "AIR", spot, null, Map.of("metrics", "pm10, no2"));
          case 2 -> make.make(AssetKind.NOISE_SENSOR, "BRU", spot, null, Map.of("metrics", "laeq"));
          case 3 ->
              make.make(
                  AssetKind.WEATHER_SENSOR,
                  "MET",
                  spot,
                  null,
                  Map.of("metrics", "temperature, relativeHumidity"));
          default ->
              make.make(
                  AssetKind.SAFETY_EQUIPMENT,
                  "SEC",
                  spot,
                  null,
                  Map.of(
                      "equipmentKind",
                      chance.one(List.of("DEFIBRILLATOR", "FIRE_HYDRANT", "CAMERA"))));
        });
  }
}
