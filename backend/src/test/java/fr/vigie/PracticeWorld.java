package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.AssetModule;
import fr.vigie.asset.Assets;
import fr.vigie.demo.DemoSize;
import fr.vigie.event.LiveEvents;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.TerritoryModule;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Esternay, whose ten lamps go off at night since June 2025, and Belleville, whose three burn all
/// night; marc is administrator of the region, ines dispatcher of Esternay, nadia of Belleville.
final class PracticeWorld implements AutoCloseable {

  static final String ESTERNAY = "ter_215102195";
  static final String BELLEVILLE = "ter_215500430";
  static final String VOSGES = "ter_200068377";
  static final String SINCE = "2025-06-01";

  final CommandRecord record = new CommandRecord();
  private final MovedClock clock = new MovedClock();
  private final TestBackend backend = new TestBackend(new DemoSize(0, 0), List.of(record), clock);
  private final Assets assets = assets();

  PracticeWorld() {
    for (var lamp = 0; lamp < 10; lamp++) {
      lamp("51237", "215102195", Map.of("ratedPowerWatts", "70"));
    }
    for (var lamp = 0; lamp < 3; lamp++) {
      lamp("55043", "215500430", Map.of("ratedPowerWatts", "100"));
    }
    lamp("55043", "215500430", Map.of());
    tariff(ESTERNAY, 0.20);
    tariff(BELLEVILLE, 0.25);
  }

  private Assets assets() {
    var territories = TerritoryModule.on(database(), new LiveEvents()).territories();
    return AssetModule.on(database(), territories).assets();
  }

  MongoDatabase database() {
    TestMongo.mongo();
    return TestMongo.mongo().client().getDatabase(backend.database());
  }

  private void lamp(String commune, String siren, Map<String, String> attributes) {
    var id = "ast_" + UUID.randomUUID().toString().replace("-", "").substring(0, 25);
    var site = new Asset.Site(new GeoPoint(49.0, 5.0), commune, "ter_" + siren, "org_" + siren);
    assets.addAll(
        List.of(
            new Asset(
                id,
                AssetKind.LIGHT_POINT,
                null,
                id,
                site,
                List.of(),
                Asset.Condition.UNKNOWN,
                AssetLifecycle.INSTALLED,
                LocalDate.of(2010, 1, 1),
                AssetAttributes.parse(AssetKind.LIGHT_POINT, attributes),
                false)));
  }

  private void tariff(String territory, double eurPerKwh) {
    done(
        "setTariff",
        Map.of(
            "clientTariffId",
            "tariff-of-" + territory,
            "territoryId",
            territory,
            "eurPerKwh",
            eurPerKwh,
            "validFrom",
            "2025-01-01",
            "source",
            "contrat 2025"),
        "tariff { eurPerKwh }");
  }

  void later(Duration more) {
    clock.later(more);
  }

  /// Freezes what Esternay's lamps took before, and sets the schedule that put them out.
  ///
  /// @return the id of the schedule
  String putOutInEsternay() {
    done(
        "freezeBaseline",
        Map.of(
            "clientBaselineId", "baseline-of-esternay",
            "targetKind", "COMMUNE",
            "targetId", "51237",
            "on", "2025-01-01"),
        "baseline { on }");
    return schedule("TERRITORY", ESTERNAY);
  }

  String schedule(String kind, String target) {
    return done(
            "setLightingSchedule",
            Map.of(
                "clientScheduleId", "schedule-of-" + target,
                "targetKind", kind,
                "targetId", target,
                "validFrom", SINCE,
                "switchOffs", List.of(Map.of("from", "23:00", "to", "05:00"))),
            "schedule { id }")
        .getString("schedule.id");
  }

  Map<String, Object> practice(Map<String, ?> more) {
    var input = new HashMap<String, Object>();
    input.put("clientPracticeId", UUID.randomUUID().toString());
    input.put("territoryId", ESTERNAY);
    input.put("domain", "LIGHTING");
    input.put("title", "Extinction en cœur de nuit");
    input.put("description", "Concertée avec les habitants, de 23 h à 5 h.");
    input.put("startedOn", SINCE);
    input.putAll(more);
    return input;
  }

  /// The id of a practice that is published.
  String published(Map<String, ?> more) {
    var id = done("recordPractice", practice(more), "practice { id }").getString("practice.id");
    done("publishPractice", Map.of("practiceId", id), "practice { id }");
    return id;
  }

  /// How an act by someone came out: `__typename` and what is selected of its success.
  JsonPath act(@Nullable String person, String act, Map<String, ?> input, String selection) {
    var name = Character.toUpperCase(act.charAt(0)) + act.substring(1);
    var query =
        """
        mutation($input: %sInput!) {
          act: %s(input: $input) { __typename ... on Problem { message } ... on %sSuccess { %s } }
        }\
        """
            .formatted(name, act, name, selection);
    return asks(person, query, Map.of("input", input), "data.act");
  }

  String outcome(@Nullable String person, String act, Map<String, ?> input) {
    return act(person, act, input, "__typename").getString("__typename");
  }

  /// An act by the administrator of the region, who is not refused.
  JsonPath done(String act, Map<String, ?> input, String selection) {
    var answer = act("marc", act, input, selection);
    assertThat(answer.getString("__typename")).as("%s %s", act, input).endsWith("Success");
    return answer;
  }

  JsonPath asks(@Nullable String person, String query, Map<String, ?> variables, String root) {
    var answer = backend.asks(person, query, variables).jsonPath();
    assertThat(answer.<Object>get("errors")).as(query).isNull();
    answer.setRootPath(root);
    return answer;
  }

  /// Hours at full power of a commune's lamps, by its schedules of now.
  double hours(String commune, String from, String to) {
    return asks(
            "marc",
            """
            query ($c: String!, $from: Date!, $to: Date!) {
              burnHours(place: {inseeCode: $c}, from: $from, to: $to) { equivalentHours }
            }\
            """,
            Map.of("c", commune, "from", from, "to", to),
            "data.burnHours")
        .getDouble("equivalentHours");
  }

  @Override
  public void close() {
    backend.close();
  }
}
