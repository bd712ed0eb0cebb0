package fr.vigie.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.TestBackend;
import fr.vigie.demo.DemoSize;
import fr.vigie.indicator.BruteForce.Asked;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Eventually;
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
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The three demonstrators: half a year of reports, work and alarms.
final class IndicatorWorld {

  static final CommandRecord RECORD = new CommandRecord();
  static final TestBackend BACKEND = new TestBackend(new DemoSize(300, 700), List.of(RECORD));
  static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  static final String BELLEVILLE = "ter_215500430";
  static final String VOSGES = "ter_200068377";
  static final String ESTERNAY = "ter_215102195";
  static final List<String> ALL = List.of(VOSGES, BELLEVILLE, ESTERNAY);
  static final List<String> COUNTED =
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
  static final String VALUES =
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
  static final String OBJECTS =
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
  static final String COMPARISON =
      """
      query ($indicator: IndicatorKind!, $from: Date!, $until: Date!) {
        compareTerritories(indicator: $indicator, from: $from, until: $until) {
          countedUpTo distribution { count lowest firstQuartile median thirdQuartile highest }
          territories { territory { id } figure { value } compared absence rank previous trend
            population inhabitantsPerSquareKilometre similar { id } target { value } } } }\
      """;

  static {
    Eventually.within(Duration.ofSeconds(60), () -> collection("readModels").countDocuments() > 0);
    contest();
    for (var i = 0; i < 40; i++) {
      collection("alarms").insertOne(alarm(i));
    }
    model().rebuild();
  }

  private IndicatorWorld() {}

  static LocalDate today() {
    return LocalDate.now(PARIS);
  }

  static MongoDatabase database() {
    return TestMongo.mongo().client().getDatabase(BACKEND.database());
  }

  static MongoCollection<Document> collection(String name) {
    return database().getCollection(name);
  }

  static ReadModel model() {
    return TallyModule.on(
            database(), database(), new MongoTransactions(TestMongo.mongo().client()), _ -> true)
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

  static JsonPath asks(@Nullable String who, String query, Map<String, ?> variables) {
    return BACKEND
        .asks(who, query, variables)
        .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
  }

  static Map<String, Object> asked(
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

  static List<Map<String, Object>> values(Map<String, Object> variables) {
    var answer = asks("rita", VALUES, variables);
    assertThat(answer.<Object>get("errors")).isNull();
    return answer.getList("data.indicatorValues.values");
  }

  @SuppressWarnings("unchecked")
  static void assertRight(Map<String, Object> value, @Nullable String domain, BruteForce brute) {
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

  static TreeSet<String> objects(Asked asked) {
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

  static List<String> dump() {
    var all = new ArrayList<String>();
    for (var name : List.of("tallies", "tallyTraces")) {
      collection(name).find().sort(new Document("_id", 1)).forEach(d -> all.add(d.toJson()));
    }
    assertThat(collection("talliesTouched").countDocuments()).isZero();
    return all;
  }

  static @Nullable String absence(Map<String, Object> value) {
    return (String) ((Map<?, ?>) value.get("figure")).get("absence");
  }
}
