package fr.vigie.rights;

import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.Assets;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The public lighting of Belleville, as anne looks after it.
final class RightsLighting {

  private static final Ids IDS = new Ids(Clock.systemUTC());

  private final RightsWorld world;
  private final Assets assets;

  RightsLighting(RightsWorld world, Assets assets) {
    this.world = world;
    this.assets = assets;
  }

  /// A cabinet with a lamp that is known, and one of which nothing is known.
  String cabinet() {
    var cabinet = add(AssetKind.CONTROL_CABINET, List.of(), Map.of());
    add(AssetKind.LIGHT_POINT, List.of(cabinet), Map.of("ratedPowerWatts", "70"));
    add(AssetKind.LIGHT_POINT, List.of(cabinet), Map.of());
    return cabinet;
  }

  String darkCabinet() {
    return add(AssetKind.CONTROL_CABINET, List.of(), Map.of());
  }

  private String add(AssetKind kind, List<String> ancestors, Map<String, String> attributes) {
    var site =
        new Asset.Site(
            new GeoPoint(49.1767, 5.3886), "55043", RightsWorld.BELLEVILLE, "org_215500430");
    var id = IDS.next("ast");
    assets.addAll(
        List.of(
            new Asset(
                id,
                kind,
                null,
                "EP " + id,
                site,
                ancestors,
                Asset.Condition.UNKNOWN,
                AssetLifecycle.INSTALLED,
                null,
                AssetAttributes.parse(kind, attributes),
                false)));
    return id;
  }

  String scheduleOfCommune() {
    return set(schedule("COMMUNE", "55043"));
  }

  /// One cabinet with all that can be said of lighting.
  String whole() {
    return world.lasting(
        "lit",
        () -> {
          var cabinet = cabinet();
          set(schedule("CABINET", cabinet));
          freeze(cabinet);
          tariffAgain(tariff(UUID.randomUUID().toString()));
          return cabinet;
        });
  }

  String scheduleOfCabinet() {
    return set(schedule("CABINET", cabinet()));
  }

  String set(Map<String, ?> schedule) {
    return world.done("anne", "setLightingSchedule", schedule, "schedule { id }");
  }

  Map<String, Object> setAgain() {
    var schedule = schedule("COMMUNE", "55043");
    set(schedule);
    return schedule;
  }

  Map<String, Object> schedule(String kind, String target) {
    var night = Map.of("from", "23:00", "to", "05:00");
    var dimmed = Map.of("from", "21:00", "to", "06:00", "level", 0.5);
    var season = Map.of("from", day(1, 1), "to", day(12, 31));
    return new HashMap<>(
        Map.of(
            "clientScheduleId", UUID.randomUUID().toString(),
            "targetKind", kind,
            "targetId", target,
            "switchOffs", List.of(with(night, "season", season)),
            "dimmings", List.of(dimmed),
            "allNight", List.of(Map.of("day", day(7, 14), "year", 2026)),
            "validFrom", "2026-01-01"));
  }

  Map<String, Object> scheduleWith(String field, Object value) {
    return with(schedule("COMMUNE", "55043"), field, value);
  }

  private static Map<String, Object> with(Map<String, ?> input, String field, Object value) {
    var changed = new HashMap<String, Object>(input);
    changed.put(field, value);
    return changed;
  }

  private static Map<String, Integer> day(int month, int day) {
    return Map.of("month", month, "day", day);
  }

  Map<String, Object> tariff(String clientId) {
    return Map.of(
        "clientTariffId",
        clientId,
        "territoryId",
        RightsWorld.BELLEVILLE,
        "eurPerKwh",
        0.21,
        "validFrom",
        "2026-01-01",
        "source",
        "contrat 2026");
  }

  Map<String, Object> tariffAgain(Map<String, Object> tariff) {
    send("setTariff", "SetTariff", tariff);
    return tariff;
  }

  Map<String, Object> baseline(String cabinet) {
    return Map.of(
        "clientBaselineId",
        UUID.randomUUID().toString(),
        "targetKind",
        "CABINET",
        "targetId",
        cabinet,
        "on",
        "2026-01-01",
        "declaredKwhPerYear",
        300,
        "declaredSource",
        "facture 2025");
  }

  String freeze(String cabinet) {
    send("freezeBaseline", "FreezeBaseline", baseline(cabinet));
    return cabinet;
  }

  private void send(String act, String type, Map<String, ?> input) {
    var query =
        "mutation($input: %sInput!) { act: %s(input: $input) { __typename } }".formatted(type, act);
    var answer = world.asks("anne", query, Map.of("input", input));
    if (!answer.contains(type + "Success")) {
      throw new IllegalStateException(answer);
    }
  }
}
