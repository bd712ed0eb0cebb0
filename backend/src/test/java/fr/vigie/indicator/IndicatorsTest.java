package fr.vigie.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.TestBackend;
import fr.vigie.demo.DemoSize;
import fr.vigie.event.Event;
import fr.vigie.indicator.BruteForce.Asked;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.readmodel.ReadModel;
import fr.vigie.tally.TallyModule;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The three demonstrators: half a year of reports, work and alarms, each value held against one
/// that is counted anew of everything, and opened down to its objects.
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndicatorsTest {

  private static final CommandRecord RECORD = new CommandRecord();
  private static final TestBackend BACKEND =
      new TestBackend(new DemoSize(300, 700), List.of(RECORD));
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final String BELLEVILLE = "ter_215500430";
  private static final String VOSGES = "ter_200068377";
  private static final String ESTERNAY = "ter_215102195";
  private static final List<String> ALL = List.of(VOSGES, BELLEVILLE, ESTERNAY);
  private static final List<String> COUNTED =
      List.of(
          "OPEN_REPORTS",
          "LATE_REPORTS",
          "FILED_REPORTS",
          "MEDIAN_TIME_TO_ANSWER",
          "P90_TIME_TO_ANSWER",
          "MEDIAN_TIME_TO_RESOLUTION",
          "P90_TIME_TO_RESOLUTION",
          "CONTESTED_SHARE",
          "WORK_ORDERS_PER_AGENT_DAY",
          "ACTIVE_ALARMS");
  private static final String VALUES =
      """
      query ($indicators: [IndicatorKind!]!, $territories: [ID!], $domain: Domain,
          $from: Date!, $until: Date!, $period: IndicatorPeriod!) {
        indicatorValues(indicators: $indicators, territoryIds: $territories, domain: $domain,
            from: $from, until: $until, period: $period) {
          countedUpTo
          values { indicator territory { id } from until
            figure { value absence numerator denominator } compared { value absence } }
        }
      }\
      """;
  private static final String OBJECTS =
      """
      query ($indicator: IndicatorKind!, $territory: ID, $domain: Domain,
          $from: Date!, $until: Date!, $after: String) {
        indicatorObjects(indicator: $indicator, territoryId: $territory, domain: $domain,
            from: $from, until: $until, first: 100, after: $after) {
          edges { node { report { id } workOrder { id } alarm { id } asset { id } } }
          pageInfo { endCursor hasNextPage }
        }
      }\
      """;
  private static final String COMPARISON =
      """
      query ($indicator: IndicatorKind!, $from: Date!, $until: Date!) {
        compareTerritories(indicator: $indicator, from: $from, until: $until) {
          countedUpTo distribution { count lowest firstQuartile median thirdQuartile highest }
          territories { territory { id } figure { value } compared absence rank previous trend
            population inhabitantsPerSquareKilometre similar { id } target { value } } } }\
      """;

  private static LocalDate today() {
    return LocalDate.now(PARIS);
  }

  @BeforeAll
  static void live() {
    Eventually.within(Duration.ofSeconds(60), () -> collection("readModels").countDocuments() > 0);
    contest();
    for (var i = 0; i < 40; i++) {
      collection("alarms").insertOne(alarm(i));
    }
    model().rebuild();
  }

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  private static MongoDatabase database() {
    return TestMongo.mongo().client().getDatabase(BACKEND.database());
  }

  private static com.mongodb.client.MongoCollection<Document> collection(String name) {
    return database().getCollection(name);
  }

  private static ReadModel model() {
    return TallyModule.on(database(), database(), new MongoTransactions(TestMongo.mongo().client()))
        .model();
  }

  /// Camille says of some that they are not mended.
  private static void contest() {
    var mended =
        collection("reports").find(Filters.eq("status", "RESOLVED")).into(new ArrayList<>());
    for (var i = 0; i < mended.size(); i += 4) {
      var last = mended.get(i).getList("timeline", Document.class).getLast().getDate("at");
      var at = Date.from(last.toInstant().plus(Duration.ofHours(5)));
      var step = new Document("at", at).append("act", "CONTEST").append("status", "CONTESTED");
      collection("reports")
          .updateOne(
              Filters.eq("_id", mended.get(i).get("_id")),
              Updates.combine(Updates.push("timeline", step), Updates.set("status", "CONTESTED")));
    }
  }

  private static Document alarm(int i) {
    var territory = ALL.get(i % 3);
    var assets =
        collection("assets").find(Filters.eq("territory", territory)).into(new ArrayList<>());
    var started = Instant.now().minus(Duration.ofHours(70L * i));
    var isActive = i % 3 == 0;
    var alarm =
        new Document("_id", "alm_%026d".formatted(i))
            .append("asset", assets.get(i % assets.size()).getString("_id"))
            .append("type", "fault" + i)
            .append("territory", territory)
            .append("domain", i % 2 == 0 ? "LIGHTING" : null)
            .append("ancestors", List.of())
            .append("severity", "MINOR")
            .append("rank", 2)
            .append("urgency", "1alm_%026d".formatted(i))
            .append("isSuspected", false)
            .append("occurrences", 1.0)
            .append("lastAt", Date.from(started))
            .append("isAcknowledged", false)
            .append("comments", List.of())
            .append("startedAt", Date.from(started))
            .append("isActive", isActive)
            .append("isPart", i % 10 == 9);
    return isActive
        ? alarm
        : alarm.append("endedAt", Date.from(started.plus(Duration.ofHours(i * 13L))));
  }

  private static JsonPath asks(@Nullable String who, String query, Map<String, ?> variables) {
    return BACKEND
        .asks(who, query, variables)
        .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
  }

  private static Map<String, Object> asked(
      List<String> indicators,
      List<String> territories,
      @Nullable String domain,
      LocalDate from,
      LocalDate until,
      String period) {
    var variables = new HashMap<String, Object>();
    variables.put("indicators", indicators);
    variables.put("territories", territories);
    variables.put("domain", domain);
    variables.put("from", from.toString());
    variables.put("until", until.toString());
    variables.put("period", period);
    return variables;
  }

  private static List<Map<String, Object>> values(Map<String, Object> variables) {
    var answer = asks("rita", VALUES, variables);
    assertThat(answer.<Object>get("errors")).isNull();
    return answer.getList("data.indicatorValues.values");
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 12, ",
    "DAY, 12, ROADS",
    "WEEK, 90, ",
    "WEEK, 60, LIGHTING",
    "MONTH, 200, ",
    "MONTH, 200, WASTE",
    "WHOLE, 200, "
  })
  void each_value_is_what_everything_gives_and_opens_to_as_many_objects(
      String period, int days, @Nullable String domain) {
    var until = today().plusDays(1);
    var brute = new BruteForce(database());

    var values = values(asked(COUNTED, ALL, domain, until.minusDays(days), until, period));

    assertThat(values).hasSizeGreaterThanOrEqualTo(30);
    values.forEach(value -> assertRight(value, domain, brute));
  }

  @SuppressWarnings("unchecked")
  private static void assertRight(
      Map<String, Object> value, @Nullable String domain, BruteForce brute) {
    var asked =
        new Asked(
            (String) value.get("indicator"),
            ((Map<String, String>) value.get("territory")).get("id"),
            domain,
            LocalDate.parse((String) value.get("from")),
            LocalDate.parse((String) value.get("until")));
    var right = brute.count(asked, today());
    var figure = (Map<String, Object>) value.get("figure");

    if (right.value() == null) {
      assertThat(figure.get("value")).as("%s", asked).isNull();
      assertThat(figure.get("absence")).as("%s", asked).isEqualTo("NO_DATA");
    } else {
      assertThat(((Number) figure.get("value")).doubleValue())
          .as("%s", asked)
          .isEqualTo(right.value(), within(1e-9));
    }
    var many =
        figure.get("numerator") == null ? figure.get("denominator") : figure.get("numerator");
    assertThat(right.objects()).as("%s", asked).hasSize(((Number) many).intValue());
    assertThat(objects(asked)).as("%s", asked).isEqualTo(right.objects());
  }

  private static TreeSet<String> objects(Asked asked) {
    var found = new TreeSet<String>();
    var variables = new HashMap<String, Object>();
    variables.put("indicator", asked.indicator());
    variables.put("territory", asked.territory());
    variables.put("domain", asked.domain());
    variables.put("from", asked.from().toString());
    variables.put("until", asked.until().toString());
    var hasNext = true;
    while (hasNext) {
      var page = asks("rita", OBJECTS, variables);
      assertThat(page.<Object>get("errors")).isNull();
      page.setRootPath("data.indicatorObjects");
      for (var object : page.<Map<String, Map<String, String>>>getList("edges.node")) {
        object.values().stream().filter(o -> o != null).forEach(o -> found.add(o.get("id")));
      }
      variables.put("after", page.getString("pageInfo.endCursor"));
      hasNext = page.getBoolean("pageInfo.hasNextPage");
    }
    return found;
  }

  @Test
  void the_median_of_the_region_is_that_of_all_its_reports_and_no_mean_of_medians() {
    var until = today().plusDays(1);
    var asked =
        asked(List.of("MEDIAN_TIME_TO_RESOLUTION"), ALL, null, until.minusDays(60), until, "WHOLE");
    var ofEach =
        values(asked).stream()
            .mapToInt(v -> ((Number) ((Map<?, ?>) v.get("figure")).get("denominator")).intValue())
            .sum();
    asked.remove("territories");

    var region = values(asked);

    assertThat(region).hasSize(1);
    assertThat(region.getFirst().get("territory")).isNull();
    var figure = (Map<?, ?>) region.getFirst().get("figure");
    assertThat(((Number) figure.get("denominator")).intValue()).isEqualTo(ofEach);
  }

  @Test
  void what_is_faulty_is_known_now_and_not_of_before() {
    var asked =
        asked(
            List.of("FAULTY_ASSETS"),
            List.of(VOSGES),
            null,
            today().minusDays(1),
            today().plusDays(2),
            "DAY");

    var values = values(asked);

    assertThat(values)
        .extracting(IndicatorsTest::absence)
        .containsExactly("NO_HISTORY", null, "NOT_YET");
    var now = new Asked("FAULTY_ASSETS", VOSGES, null, today(), today().plusDays(1));
    var right = new BruteForce(database()).count(now, today());
    assertThat(right.objects()).isNotEmpty();
    assertThat(((Map<?, ?>) values.get(1).get("figure")).get("value")).isEqualTo(right.value());
    assertThat(objects(now)).isEqualTo(right.objects());
  }

  @Test
  void without_meters_and_baselines_the_absence_is_explained() {
    var until = today().plusDays(1);
    var indicators = List.of("FULL_CONTAINERS", "KWH_SAVED", "EUR_SAVED", "KG_CO2E_SAVED");

    var values =
        values(asked(indicators, List.of(ESTERNAY), null, today().minusDays(9), until, "WHOLE"));

    assertThat(values)
        .extracting(IndicatorsTest::absence)
        .containsExactly("NO_METER", "NO_BASELINE", "NO_BASELINE", "NO_BASELINE");
    assertThat(
            values(
                asked(
                    indicators, List.of(ESTERNAY), "ROADS", today().minusDays(9), until, "WHOLE")))
        .extracting(IndicatorsTest::absence)
        .containsOnly("NOT_OF_DOMAIN");
  }

  @Test
  void containers_are_full_above_80_percent_by_what_they_said_last() {
    var containers =
        collection("assets")
            .find(
                Filters.and(Filters.eq("territory", VOSGES), Filters.eq("kind", "WASTE_CONTAINER")))
            .limit(3)
            .map(container -> container.getString("_id"))
            .into(new ArrayList<>());
    var until = today().plusDays(1);
    var asked =
        asked(List.of("FULL_CONTAINERS"), List.of(VOSGES), "WASTE", today(), until, "WHOLE");
    say(containers.get(0), 0.81, "1");
    say(containers.get(1), 0.8, "1");

    assertThat(((Map<?, ?>) values(asked).getFirst().get("figure")).get("value")).isEqualTo(1.0);
    assertThat(objects(new Asked("FULL_CONTAINERS", VOSGES, "WASTE", today(), until)))
        .containsExactly(containers.get(0));

    say(containers.get(2), 85, "%");
    assertThat(values(asked)).extracting(IndicatorsTest::absence).containsExactly("MIXED_UNITS");
  }

  private static void say(String container, double level, String unit) {
    var said =
        new Document("value", level).append("unit", unit).append("at", Date.from(Instant.now()));
    collection("assets")
        .updateOne(Filters.eq("_id", container), Updates.set("latest.fillLevel", said));
  }

  @Test
  void late_data_corrects_the_past_in_both_territories_however_often_it_is_told() {
    var moved =
        collection("reports")
            .find(Filters.and(Filters.eq("territory", VOSGES), Filters.eq("status", "CLOSED")))
            .first();
    var id = moved.getString("_id");
    collection("reports")
        .updateOne(
            Filters.eq("_id", id),
            Updates.combine(
                Updates.set("territory", BELLEVILLE),
                Updates.set("domain", "WASTE"),
                Updates.set("dueAt", moved.getDate("filedAt"))));
    var event =
        new Event("evt_1", "ReportChanged", BELLEVILLE, id, "HAND_OVER", null, Instant.now());

    model().apply(List.of(event));
    var once = dump();
    model().apply(List.of(event, event));

    assertThat(dump()).isEqualTo(once);
    var until = today().plusDays(1);
    var brute = new BruteForce(database());
    for (var domain :
        Collections.unmodifiableList(java.util.Arrays.asList(null, "WASTE", "ROADS"))) {
      values(asked(COUNTED, ALL, domain, until.minusDays(200), until, "MONTH"))
          .forEach(value -> assertRight(value, domain, brute));
    }
  }

  private static List<String> dump() {
    var all = new ArrayList<String>();
    for (var name : List.of("tallies", "tallyTraces")) {
      collection(name).find().sort(new Document("_id", 1)).forEach(d -> all.add(d.toJson()));
    }
    assertThat(collection("talliesTouched").countDocuments()).isZero();
    return all;
  }

  @Test
  void a_rebuild_gives_the_same_byte_for_byte_and_mends_what_has_drifted() {
    var before = dump();
    assertThat(before).hasSizeGreaterThan(1_000);
    assertThat(model().check()).isEmpty();
    var day = collection("tallies").find(Filters.regex("at", "^2")).first().getString("_id");
    var month = collection("tallies").find(Filters.regex("at", "^m")).first().getString("_id");
    collection("tallies").updateOne(Filters.eq("_id", day), Updates.set("counts.FILED", 999L));
    collection("tallies").deleteOne(Filters.eq("_id", month));
    collection("tallyTraces")
        .insertOne(
            new Document("_id", "rep_gone")
                .append("territory", VOSGES)
                .append("domain", null)
                .append(
                    "parts",
                    List.of(new Document("measure", "FILED").append("day", "2026-01-01"))));

    assertThat(model().check())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("rep_gone"))
        .anyMatch(line -> line.startsWith(month));
    model().rebuild();

    assertThat(dump()).isEqualTo(before);
    assertThat(model().check()).isEmpty();
  }

  @Test
  void what_happens_is_counted_soon_and_says_so() {
    var until = today().plusDays(1);
    var asked = asked(List.of("FILED_REPORTS"), List.of(BELLEVILLE), null, today(), until, "WHOLE");
    var before = filed(asked);
    var filing = "mutation ($input: FileReportInput!) { fileReport(input: $input) { __typename } }";
    var place = Map.of("latitude", 49.1775, "longitude", 5.3660);
    var input =
        Map.of(
            "clientReportId",
            "counted-soon",
            "categoryCode",
            "pothole",
            "location",
            place,
            "isNotDuplicate",
            true);

    assertThat(
            asks("camille", filing, Map.of("input", input)).getString("data.fileReport.__typename"))
        .isEqualTo("FileReportSuccess");

    Eventually.within(Duration.ofSeconds(20), () -> filed(asked) == before + 1);
    assertThat(asks("rita", VALUES, asked).getString("data.indicatorValues.countedUpTo"))
        .isNotNull();
  }

  private static @Nullable String absence(Map<String, Object> value) {
    return (String) ((Map<?, ?>) value.get("figure")).get("absence");
  }

  private static int filed(Map<String, Object> asked) {
    return ((Number) ((Map<?, ?>) values(asked).getFirst().get("figure")).get("value")).intValue();
  }

  @Test
  void territories_are_ranked_fairly_and_known_to_be_alike() {
    var until = today().plusDays(1);
    var variables =
        Map.of(
            "indicator",
            "OPEN_REPORTS",
            "from",
            until.minusDays(30).toString(),
            "until",
            until.toString());

    var answer = asks("rita", COMPARISON, variables);

    answer.setRootPath("data.compareTerritories");
    var lines = answer.<Map<String, Object>>getList("territories");
    assertThat(lines).hasSize(3);
    assertThat(lines).extracting(line -> line.get("rank")).containsExactly(1, 2, 3);
    var compared = answer.<Double>getList("territories.compared");
    assertThat(compared).isSorted();
    assertThat(answer.getDouble("distribution.lowest")).isEqualTo(compared.getFirst());
    assertThat(answer.getDouble("distribution.median")).isEqualTo(compared.get(1));
    assertThat(answer.getDouble("distribution.highest")).isEqualTo(compared.getLast());
    for (var line : lines) {
      var own = ((Number) ((Map<?, ?>) line.get("figure")).get("value")).doubleValue();
      var people = ((Number) line.get("population")).doubleValue();
      assertThat(((Number) line.get("compared")).doubleValue())
          .isEqualTo(own * 1_000 / people, within(1e-9));
      assertThat(((Number) line.get("inhabitantsPerSquareKilometre")).doubleValue())
          .isBetween(10.0, 1_000.0);
      assertThat((List<?>) line.get("similar")).hasSize(2);
    }
  }

  @Test
  void a_target_is_set_once_by_an_administrator_and_shown_beside_the_others() {
    var query =
        "mutation ($input: SetIndicatorTargetInput!) { setIndicatorTarget(input: $input) {"
            + " __typename ... on SetIndicatorTargetSuccess { target { value territory { id } } } }"
            + " }";
    var input =
        new HashMap<String, Object>(
            Map.of(
                "clientTargetId",
                "target-of-belleville",
                "territoryId",
                BELLEVILLE,
                "indicator",
                "LATE_REPORTS",
                "value",
                0.5));
    var name = "data.setIndicatorTarget.__typename";

    assertThat(asks("nadia", query, Map.of("input", input)).getString(name))
        .isEqualTo("NotAllowedProblem");
    assertThat(asks("marc", query, Map.of("input", input)).getString(name))
        .isEqualTo("SetIndicatorTargetSuccess");
    assertThat(asks("marc", query, Map.of("input", input)).getString(name))
        .isEqualTo("SetIndicatorTargetSuccess");
    input.put("value", 0.7);
    assertThat(asks("marc", query, Map.of("input", input)).getString(name))
        .isEqualTo("ClientIdReusedProblem");
    input.put("value", -1);
    assertThat(asks("marc", query, Map.of("input", input)).getString(name))
        .isEqualTo("InvalidInputProblem");

    var until = today().plusDays(1);
    var compared =
        asks(
            "nadia",
            COMPARISON,
            Map.of(
                "indicator",
                "LATE_REPORTS",
                "from",
                today().toString(),
                "until",
                until.toString()));
    assertThat(compared.<Double>getList("data.compareTerritories.territories.target.value"))
        .containsExactly(0.5);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 2026-03-01, WHOLE, OPEN_REPORTS",
    "2026-03-02, 2026-03-01, WHOLE, OPEN_REPORTS",
    "1926-01-01, 2026-01-01, WHOLE, OPEN_REPORTS",
    "2000-01-01, 2099-12-31, WHOLE, OPEN_REPORTS",
    "2016-01-01, 2026-01-01, DAY, OPEN_REPORTS",
    "2026-01-01, 2026-03-01, DAY, KWH_SAVED",
    "2026-01-01, 2026-03-01, WHOLE, BEST_OF_ALL"
  })
  void what_makes_no_sense_is_refused(String from, String until, String period, String indicator) {
    var asked =
        asked(List.of(indicator), ALL, null, LocalDate.parse(from), LocalDate.parse(until), period);

    var answer = asks("rita", VALUES, asked);

    assertThat(answer.<List<?>>get("errors")).hasSize(1);
    assertThat(answer.getString("errors[0].extensions.code")).isNotEqualTo("INTERNAL");
    assertThat(answer.<Object>get("data.indicatorValues")).isNull();
  }

  @Test
  void the_figures_of_others_are_as_those_of_nowhere() {
    var asked = asked(COUNTED, List.of(VOSGES), null, today().minusDays(9), today(), "WHOLE");
    var foreign = asks("nadia", VALUES, asked).prettify();
    asked.put("territories", List.of("ter_none"));

    assertThat(asks("nadia", VALUES, asked).prettify()).isEqualTo(foreign);
    assertThat(asks("nadia", VALUES, asked).<Object>get("data.indicatorValues")).isNull();
    asked.remove("territories");
    assertThat(asks("nadia", VALUES, asked).<Object>get("data.indicatorValues")).isNull();
    assertThat(asks("camille", VALUES, asked).<Object>get("data.indicatorValues")).isNull();
    var objects = new HashMap<String, Object>(asked);
    objects.keySet().retainAll(List.of("from", "until"));
    objects.putAll(Map.of("indicator", "OPEN_REPORTS", "territory", VOSGES));
    assertThat(asks("nadia", OBJECTS, objects).<Object>get("data.indicatorObjects")).isNull();
    objects.put("territory", BELLEVILLE);
    assertThat(asks("nadia", OBJECTS, objects).<Object>get("data.indicatorObjects")).isNotNull();
    objects.put("after", "{\"$gt\": \"\"}");
    assertThat(asks("nadia", OBJECTS, objects).<List<?>>get("errors")).hasSize(1);
  }

  @Test
  void a_dashboard_takes_two_commands_and_scans_nothing() {
    var until = today().plusDays(1);
    var dashboard =
        """
        query ($indicators: [IndicatorKind!]!, $territories: [ID!], $from: Date!, $until: Date!) {
          indicatorValues(indicators: $indicators, territoryIds: $territories,
              from: $from, until: $until, period: DAY) {
            values { indicator from figure { value absence } } }
          compareTerritories(indicator: OPEN_REPORTS, from: $from, until: $until) {
            distribution { median } territories { rank compared trend similar { name } } } }\
        """;
    var variables = new HashMap<String, Object>();
    variables.put("indicators", COUNTED);
    variables.put("territories", List.of(VOSGES));
    variables.put("from", until.minusDays(30).toString());
    variables.put("until", until.toString());
    Runnable ask =
        () -> assertThat(asks("rita", dashboard, variables).<Object>get("errors")).isNull();
    ask.run();

    var reads = RECORD.of(ask);

    assertThat(reads.stream().filter(read -> !read.toString().contains("readModels")))
        .hasSize(2)
        .allSatisfy(read -> {
          var explained = Explained.by(database(), read);
          assertThat(explained.stages()).doesNotContain("COLLSCAN", "SORT");
          assertThat(explained.documentsExamined()).isLessThanOrEqualTo(explained.found() + 10);
        });
    assertThat(reads).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void what_is_behind_a_number_is_found_by_an_index() {
    for (var indicator : List.of("OPEN_REPORTS", "MEDIAN_TIME_TO_RESOLUTION", "FAULTY_ASSETS")) {
      var variables =
          Map.of(
              "indicator",
              indicator,
              "territory",
              VOSGES,
              "from",
              today().toString(),
              "until",
              today().plusDays(1).toString());
      Runnable ask =
          () -> assertThat(asks("rita", OBJECTS, variables).<Object>get("errors")).isNull();

      assertThat(RECORD.of(ask))
          .isNotEmpty()
          .allSatisfy(read ->
              assertThat(Explained.by(database(), read).stages()).doesNotContain("COLLSCAN"));
    }
  }

  @Test
  void figures_are_taken_away_as_csv_by_who_may_see_them() {
    var query =
        "?indicators=OPEN_REPORTS,CONTESTED_SHARE&territories="
            + BELLEVILLE
            + ","
            + VOSGES
            + "&from=2026-01-01&until=2026-03-01&period=MONTH";

    var csv = BACKEND.as("rita").get("/indicators.csv" + query).asString().split("\r\n");

    assertThat(csv).hasSize(1 + 2 * 2 * 2);
    assertThat(csv[0])
        .startsWith("indicator,name,unit,territory_id,territory,domain,from,until,value");
    assertThat(csv[1]).startsWith("OPEN_REPORTS,Signalements ouverts,REPORTS," + BELLEVILLE + ",");
    assertThat(BACKEND.as("nadia").get("/indicators.csv" + query).asString())
        .doesNotContain(VOSGES);
    assertThat(BACKEND.as("sami").get("/indicators.csv" + query).statusCode()).isEqualTo(404);
    assertThat(BACKEND.as(null).get("/indicators.csv" + query).statusCode()).isEqualTo(404);
    for (var bad :
        List.of(
            "",
            query + "&format=xml",
            query.replace("MONTH", "YEAR"),
            query.replace("OPEN_REPORTS", "=cmd()"),
            query.replace("2026-01-01", "tomorrow"),
            query.replace("2026-03-01", "2025-03-01"))) {
      assertThat(BACKEND.as("rita").get("/indicators.csv" + bad).statusCode())
          .as(bad)
          .isEqualTo(400);
    }
  }
}
