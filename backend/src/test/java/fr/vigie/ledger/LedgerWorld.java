package fr.vigie.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.TestBackend;
import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.AssetModule;
import fr.vigie.demo.DemoSize;
import fr.vigie.energy.EnergyModule;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.lighting.LightingModule;
import fr.vigie.measurement.MeasurementModule;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.round.RoundModule;
import fr.vigie.series.SeriesModule;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.territory.TerritoryModule;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Belleville, Esternay and two communes of the Vosges in 2025: lamps, baselines, tariffs and waste
/// rounds; marc is administrator of the region, nadia dispatcher of Belleville, ines of Esternay,
/// paul of the Vosges.
public final class LedgerWorld {

  public static final String BELLEVILLE = "ter_215500430";
  public static final String VOSGES = "ter_200068377";
  static final String ESTERNAY = "ter_215102195";
  static final String LEDGER =
      """
      query ($t: ID!, $from: Date!, $to: Date!, $by: LedgerPart!, $first: Int!, $after: String) {
        ledger(territoryId: $t, from: $from, to: $to, by: $by, first: $first, after: $after) {
          edges { cursor node { month { from to isOver revision tariffs { eurPerKwh source }
                factors { kgCo2e edition } baselinesOn
                statements { revision statedAt changes consumed { kwh } avoided { kwh eur } }
                waste { roundCount kilometres kilometresAvoided litres litresAvoided kgCo2e
                  kgCo2eAvoided gaps factors { edition } } }
              commune { inseeCode } cabinet { id } lampCount gaps
              consumed { kwh method kwhMeasured kwhComputed kwhDeclared eur kgCo2e }
              avoided { kwh method kwhMeasured kwhComputed kwhDeclared eur kgCo2e } } }
          pageInfo { endCursor hasNextPage }
        }
      }\
      """;

  private static final LedgerWorld SHARED = new LedgerWorld();

  final CommandRecord record = new CommandRecord();
  private final TestBackend backend = new TestBackend(new DemoSize(0, 0), List.of(record));
  private final TerritoryModule territory = TerritoryModule.on(database(), new LiveEvents());
  private final AssetModule assets = AssetModule.on(database(), territory.territories());
  final StateMonths state = states();
  final List<String> communes = territory.territories().get(VOSGES).communes();
  final String cabinet;
  final String metered;
  final String meter;

  public static LedgerWorld shared() {
    return SHARED;
  }

  private LedgerWorld() {
    Runtime.getRuntime().addShutdownHook(new Thread(backend::close));
    cabinet = add(AssetKind.CONTROL_CABINET, "=2+3", BELLEVILLE, "55043", List.of(), Map.of());
    var renovated =
        Map.of("powerBeforeWatts", "100", "powerAfterWatts", "40", "renovatedOn", "2025-10-10");
    for (var i = 0; i < 3; i++) {
      lamp(BELLEVILLE, "55043", List.of(cabinet), renovated);
    }
    var double75 = Map.of("ratedPowerWatts", "75", "lampCount", "2");
    lamp(BELLEVILLE, "55043", List.of(), double75);
    freeze("55043");
    schedule("55043");
    tariff(BELLEVILLE, 0.2, "2025-01-01");

    metered = add(AssetKind.CONTROL_CABINET, "Gare", ESTERNAY, "51237", List.of(), Map.of());
    meter = add(AssetKind.METER, "Compteur", ESTERNAY, "51237", List.of(metered), Map.of());
    lamp(ESTERNAY, "51237", List.of(metered), Map.of("ratedPowerWatts", "1000"));
    freeze("51237");

    for (var commune : communes.subList(0, 2)) {
      var of = add(AssetKind.CONTROL_CABINET, "C" + commune, VOSGES, commune, List.of(), Map.of());
      lamp(VOSGES, commune, List.of(of), Map.of("ratedPowerWatts", "70"));
      lamp(VOSGES, commune, List.of(), Map.of("ratedPowerWatts", "120"));
      var dark =
          add(AssetKind.CONTROL_CABINET, "D" + commune, VOSGES, commune, List.of(), Map.of());
      lamp(VOSGES, commune, List.of(dark), Map.of());
    }
    freeze(communes.getFirst());
    new WasteRoundsOf2025(database().getCollection("rounds"), VOSGES).add();
  }

  MongoDatabase database() {
    TestMongo.mongo();
    return TestMongo.mongo().client().getDatabase(backend.database());
  }

  public TestBackend backend() {
    return backend;
  }

  private StateMonths states() {
    var clock = Clock.systemUTC();
    var ids = new Ids(clock);
    var transactions = new MongoTransactions(TestMongo.mongo().client());
    var log = EventModule.on(database(), clock).log();
    var all = territory.territories();
    var lighting =
        LightingModule.on(database(), transactions, territory, assets.assets(), log, ids, clock);
    var measurement = MeasurementModule.on(database(), transactions, assets.assets(), ids, clock);
    measurement.workers().close();
    var reads = SeriesModule.on(database(), measurement.metrics()).meterReads();
    var energy = EnergyModule.on(database(), transactions, all, lighting, reads, log, ids, clock);
    var rounds =
        RoundModule.on(
            database(),
            transactions,
            (_, _) -> {
              throw new UnsupportedOperationException("nothing is finished here");
            },
            log,
            ids,
            clock);
    return new StateMonths(
        new MongoStatements(database()),
        new CountAccounts(energy.months(), rounds.wasteRounds()),
        all,
        log,
        transactions,
        ids,
        clock);
  }

  private void lamp(
      String at, String commune, List<String> ancestors, Map<String, String> attributes) {
    add(AssetKind.LIGHT_POINT, "EP", at, commune, ancestors, attributes);
  }

  private String add(
      AssetKind kind,
      String label,
      String at,
      String commune,
      List<String> ancestors,
      Map<String, String> attributes) {
    var id = "ast_" + UUID.randomUUID().toString().replace("-", "").substring(0, 25);
    var place = new GeoPoint(48.9, 5.4);
    var site = new Asset.Site(place, commune, at, at.replace("ter_", "org_"));
    assets
        .assets()
        .addAll(
            List.of(
                new Asset(
                    id,
                    kind,
                    null,
                    label,
                    site,
                    ancestors,
                    Asset.Condition.UNKNOWN,
                    AssetLifecycle.INSTALLED,
                    LocalDate.of(2010, 1, 1),
                    AssetAttributes.parse(kind, attributes),
                    false)));
    return id;
  }

  private void freeze(String commune) {
    act(
        "freezeBaseline",
        Map.of(
            "clientBaselineId",
            "baseline-of-" + commune,
            "targetKind",
            "COMMUNE",
            "targetId",
            commune,
            "on",
            "2025-08-01"));
  }

  private void schedule(String commune) {
    act(
        "setLightingSchedule",
        Map.of(
            "clientScheduleId",
            "schedule-of-" + commune,
            "targetKind",
            "COMMUNE",
            "targetId",
            commune,
            "validFrom",
            "2025-09-01",
            "switchOffs",
            List.of(Map.of("from", "23:00", "to", "05:00"))));
  }

  void tariff(String at, double eurPerKwh, String from) {
    act(
        "setTariff",
        Map.of(
            "clientTariffId", UUID.randomUUID().toString(),
            "territoryId", at,
            "eurPerKwh", eurPerKwh,
            "validFrom", from,
            "source", "contrat"));
  }

  private void act(String act, Map<String, ?> input) {
    var name = Character.toUpperCase(act.charAt(0)) + act.substring(1);
    var query =
        "mutation($i: %sInput!) { act: %s(input: $i) { __typename ... on Problem { message } } }"
            .formatted(name, act);
    var answer = backend.asks("marc", query, Map.of("i", input)).jsonPath();
    assertThat(answer.getString("data.act.__typename")).as("%s", input).endsWith("Success");
  }

  JsonPath ask(String person, String at, String from, String to, String by) {
    return page(person, at, from, to, by, 100, null);
  }

  JsonPath page(
      String person,
      String at,
      String from,
      String to,
      String by,
      int first,
      @Nullable String after) {
    var variables = new HashMap<String, @Nullable Object>();
    variables.put("t", at);
    variables.put("from", from);
    variables.put("to", to);
    variables.put("by", by);
    variables.put("first", first);
    variables.put("after", after);
    return backend.asks(person, LEDGER, variables).jsonPath();
  }

  /// The rows of an answer that is no refusal.
  JsonPath rows(String person, String at, String from, String to, String by) {
    var answer = ask(person, at, from, to, by);
    assertThat(answer.<Object>get("errors")).isNull();
    answer.setRootPath("data.ledger.edges");
    return answer;
  }
}
