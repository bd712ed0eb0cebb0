package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.alarm.RaiseAlarm;
import fr.vigie.demo.DemoSize;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.http.JsonBytes;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import fr.vigie.territory.TerritoryModule;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Plays the golden examples of the contracts, in their order, against the running server.
class ContractTest {

  private static final Path CONTRACTS = Path.of("../mobile-contracts/src/main/resources/contracts");

  /// Nothing in it but what the examples put there, so that every list and count is exact.
  private static final TestBackend BACKEND =
      TestBackend.ofWholeRegion(new DemoSize(0, 0), List.of(), thatDay());

  /// Nobody raises alarms but Vigie: one that a feed failed half an hour ago.
  @BeforeAll
  static void raiseAlarm() {
    var database = TestMongo.mongo().client().getDatabase(BACKEND.database());
    var subject = Subject.nowhere("src_velos", "ter_215500430");
    var at = new Sighting(Instant.parse("2026-11-23T11:30:00Z"), null);
    AlarmModule.on(
            database,
            new MongoTransactions(TestMongo.mongo().client()),
            TerritoryModule.on(database, new LiveEvents()).territories(),
            EventModule.on(database, thatDay()),
            new Ids(thatDay()),
            thatDay())
        .raiseAlarm()
        .raise(
            new RaiseAlarm.Request(
                subject, "feedFailed", Severity.MINOR, null, at, true, false, null));
  }

  private final GoldenExample golden = new GoldenExample();

  /// The examples were written down for one day; time goes on from its noon.
  private static Clock thatDay() {
    var noon = Instant.parse("2026-11-23T12:00:00Z");
    return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), noon));
  }

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  @TestFactory
  Stream<DynamicTest> each_example_is_answered_as_written() throws IOException {
    try (var files = Files.walk(CONTRACTS.resolve("examples"))) {
      return files.filter(Files::isRegularFile).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest("" + file.getFileName(), () -> play(file)));
    }
  }

  @Test
  void every_write_was_acknowledged_by_the_majority_and_in_the_journal() {
    assertThat(BACKEND.watch().weakWrites()).isEmpty();
  }

  private void play(Path file) throws IOException {
    var example = parse(Files.readString(file));
    if (example.getString("operation").equals("Notifications")) {
      tellAll();
    }
    if (example.getString("operation").equals("RegionMap")) {
      CaughtUp.with(BACKEND.database());
    }
    var operation = CONTRACTS.resolve(example.getString("app")).resolve("operations");
    var document = operation.resolve(example.getString("operation") + ".graphql");
    var body =
        Json.createObjectBuilder()
            .add("query", Files.readString(document))
            .add("variables", golden.filled(example.getJsonObject("variables")))
            .build();
    var who = example.isNull("as") ? null : example.getString("as");
    var answer = BACKEND.as(who).body(body.toString()).post("/graphql").asString();

    golden.compare(example.getJsonObject("response"), parse(answer));
    if (Files.readString(document).startsWith("query")) {
      var both = BACKEND.bothWays(who, body.getString("query"), variables(body));
      assertThat(atNoTime(both.getKey())).isEqualTo(atNoTime(both.getValue()));
    }
  }

  /// People are told soon after, not within what they are told of.
  private static void tellAll() {
    var database = TestMongo.mongo().client().getDatabase(BACKEND.database());
    var events = database.getCollection("events");
    Eventually.within(
        Duration.ofSeconds(20), () -> events.countDocuments(Filters.exists("tellAt")) == 0);
  }

  private static Map<String, Object> variables(JsonObject body) {
    var variables = body.getJsonObject("variables").toString();
    return JsonBytes.readObject(variables.getBytes(StandardCharsets.UTF_8));
  }

  /// Time goes on between two answers.
  private static String atNoTime(String answer) {
    return answer.replaceAll("\"(at|countedUpTo)\":(\"[^\"]*\"|null)", "\"$1\":0");
  }

  private static JsonObject parse(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
