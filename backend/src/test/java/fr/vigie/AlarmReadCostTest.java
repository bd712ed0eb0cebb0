package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.alarm.RaiseAlarm;
import fr.vigie.demo.DemoSize;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Domain;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What reading alarms costs MongoDB when 4,000 are active.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AlarmReadCostTest {

  private static final CommandRecord RECORD = new CommandRecord();
  private static final TestBackend BACKEND = new TestBackend(new DemoSize(50, 0), List.of(RECORD));
  private static final String ALARMS =
      """
      query ($filter: AlarmFilter, $orderBy: AlarmOrder!, $after: String) {
        alarms(first: 20, filter: $filter, orderBy: $orderBy, after: $after) {
          edges { node { id type severity isAcknowledged commune { name } } }
          pageInfo { endCursor }
        }
      }\
      """;
  private static final List<String> TERRITORIES =
      List.of("ter_215500430", "ter_200068377", "ter_215102195");

  @BeforeAll
  static void raise() {
    var clock = Clock.systemUTC();
    var alarm =
        AlarmModule.on(
            database(),
            new MongoTransactions(TestMongo.mongo().client()),
            TerritoryModule.on(database(), new LiveEvents()).territories(),
            EventModule.on(database(), clock),
            new Ids(clock),
            clock);
    for (var from = 0; from < 4_000; from += 500) {
      var some = IntStream.range(from, from + 500).mapToObj(AlarmReadCostTest::request).toList();
      alarm.raiseAlarm().raiseAll(some);
    }
  }

  private static RaiseAlarm.Request request(int number) {
    var place = new GeoPoint(49.1 + number % 100 * 0.001, 5.3 + number % 70 * 0.001);
    var subject =
        new Subject(
            "ast_" + number,
            TERRITORIES.get(number % 3),
            "LIGHT_POINT",
            Domain.LIGHTING,
            "55043",
            place,
            List.of());
    var severity = Severity.values()[number % 4];
    var sighting = new Sighting(Instant.EPOCH, null);
    return new RaiseAlarm.Request(
        subject, "lampFailure", severity, null, sighting, true, false, null);
  }

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  static Stream<Map<String, ?>> filters() {
    return Stream.of(
        Map.of(),
        Map.of("isActive", true, "isPartOfAnother", false),
        Map.of("territoryId", "ter_200068377", "isActive", true),
        Map.of("territoryId", "ter_200068377", "severities", List.of("CRITICAL", "MAJOR")),
        Map.of("isActive", true, "isAcknowledged", false),
        Map.of("assetId", "ast_7"));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void a_page_of_alarms_reads_little_more_than_the_page_in_any_order(Map<String, ?> filter) {
    for (var order : List.of("NEWEST_FIRST", "MOST_SEVERE_FIRST")) {
      var variables = Map.of("filter", filter, "orderBy", order);
      assertThat(reads(ALARMS, variables)).hasSize(1).allSatisfy(AlarmReadCostTest::isCheap);
      var cursor =
          BACKEND
              .asks("rita", ALARMS, variables)
              .jsonPath()
              .getString("data.alarms.pageInfo.endCursor");
      var next = Map.of("filter", filter, "orderBy", order, "after", cursor);
      assertThat(reads(ALARMS, next)).hasSize(1).allSatisfy(AlarmReadCostTest::isCheap);
    }
  }

  @Test
  void counts_read_the_index_and_no_alarm() {
    for (var territory : List.of("", "(territoryId: \"ter_200068377\")")) {
      var query = "{ alarmCounts" + territory + " { severity domain count unacknowledgedCount } }";

      assertThat(reads(query, Map.of()))
          .hasSize(1)
          .allSatisfy(read -> {
            var explained = Explained.by(database(), read);
            assertThat(explained.stages()).contains("IXSCAN").doesNotContain("COLLSCAN", "FETCH");
            assertThat(explained.documentsExamined()).isZero();
          });
    }
  }

  @Test
  void a_box_of_the_map_is_read_by_one_command() {
    var query =
        """
        { alarmsInBox(box: {south: 49.15, west: 5.33, north: 49.16, east: 5.34}) {
          isComplete alarms { id severity } } }\
        """;

    assertThat(reads(query, Map.of()))
        .hasSize(1)
        .allSatisfy(read ->
            assertThat(Explained.by(database(), read).stages())
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN"));
  }

  private static List<BsonDocument> reads(String query, Map<String, ?> variables) {
    Runnable ask =
        () ->
            assertThat(BACKEND.asks("rita", query, variables).jsonPath().<Object>get("errors"))
                .isNull();
    ask.run();
    return RECORD.of(ask).stream().filter(AlarmReadCostTest::isOfAlarms).toList();
  }

  /// Workers look for something to do all the time.
  private static boolean isOfAlarms(BsonDocument read) {
    var text = read.toString();
    return text.contains("\"isPart\"") || text.contains("\"cells\"");
  }

  /// The few alarms of one asset may be sorted; a list of many is read in its order.
  private static void isCheap(BsonDocument read) {
    var explained = Explained.by(database(), read);
    assertThat(explained.stages()).as("%s", read).doesNotContain("COLLSCAN").contains("IXSCAN");
    if (explained.keysExamined() > 20) {
      assertThat(explained.stages()).as("%s", read).doesNotContain("SORT");
    }
    assertThat(explained.documentsExamined())
        .as("%s", read)
        .isLessThanOrEqualTo(3 * explained.found() + 40);
    assertThat(explained.keysExamined())
        .as("%s", read)
        .isLessThanOrEqualTo(4 * explained.found() + 300);
  }

  private static MongoDatabase database() {
    return TestMongo.mongo().client().getDatabase(BACKEND.database());
  }
}
