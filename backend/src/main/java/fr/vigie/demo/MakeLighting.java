package fr.vigie.demo;

import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetKind;
import fr.vigie.demo.Ground.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Makes up a cabinet with its feeders, its meter and the lamps around it.
final class MakeLighting {

  private static final LocalDate RENOVATIONS = LocalDate.of(2015, 1, 1);

  private final MakeAsset make;
  private final Chance chance;

  MakeLighting(MakeAsset make) {
    this.make = make;
    this.chance = make.chance();
  }

  List<Asset> around(Spot spot, int lamps) {
    var made = new ArrayList<Asset>();
    var deliveryPoint = deliveryPoint();
    var cabinet = make.make(AssetKind.CONTROL_CABINET, "AR", spot, null, cabinet(deliveryPoint));
    made.add(cabinet);
    made.add(make.make(AssetKind.METER, "CPT", spot, cabinet, meter(deliveryPoint)));
    var feeders = new ArrayList<Asset>();
    for (var i = 0; i <= lamps / 20; i++) {
      var phase = List.of("L1", "L2", "L3").get(i % 3);
      feeders.add(
          make.make(
              AssetKind.FEEDER,
              "DEP",
              spot,
              cabinet,
              Map.of("ratedCurrentAmperes", "16", "phase", phase)));
    }
    made.addAll(feeders);
    for (var i = 0; i < lamps; i++) {
      var place = chance.place(spot.plot().outline(), List.of(spot.place()));
      made.add(
          make.make(
              AssetKind.LIGHT_POINT,
              "EP",
              new Spot(spot.plot(), place),
              feeders.get(i % feeders.size()),
              lamp()));
    }
    return made;
  }

  private Map<String, String> cabinet(String deliveryPoint) {
    return Map.of(
        "deliveryPoint",
        deliveryPoint,
        "contractedPowerKilovoltAmperes",
        chance.one(List.of("6", "9", "12", "18")),
        "lightingSwitch",
        chance.one(List.of("ASTRONOMICAL_CLOCK", "ASTRONOMICAL_CLOCK", "PHOTOCELL", "TIMER")));
  }

  private static Map<String, String> meter(String deliveryPoint) {
    return Map.of("deliveryPoint", deliveryPoint, "energy", "ELECTRICITY");
  }

  /// Fourteen digits, as the distributor's are; no real connection has one that begins like this.
  private String deliveryPoint() {
    return "000000%08d".formatted(chance.below(100_000_000));
  }

  /// Half of the lamps were sodium and became LED.
  private Map<String, String> lamp() {
    var lamp = new HashMap<String, String>();
    lamp.put("lampCount", "1");
    lamp.put("mountingHeightMetres", chance.one(List.of("4", "5", "6", "8")));
    lamp.put(
        "poleMaterial", chance.one(List.of("STEEL", "STEEL", "ALUMINIUM", "WALL", "CONCRETE")));
    var before = chance.one(List.of(83, 117, 170));
    if (chance.below(2) == 0) {
      var after = before / 3;
      lamp.put("lampTechnology", "LED");
      lamp.put("ratedPowerWatts", String.valueOf(after));
      lamp.put("isDimmable", "true");
      lamp.put("colourTemperatureKelvins", "3000");
      lamp.put("powerBeforeWatts", String.valueOf(before));
      lamp.put("powerAfterWatts", String.valueOf(after));
      lamp.put("renovatedOn", RENOVATIONS.plusDays(chance.below(3_900)).toString());
    } else {
      lamp.put("lampTechnology", chance.one(List.of("HPS", "HPS", "HPS", "METAL_HALIDE")));
      lamp.put("ratedPowerWatts", String.valueOf(before));
      lamp.put("isDimmable", "false");
    }
    return lamp;
  }
}
