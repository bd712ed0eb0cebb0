package fr.vigie.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import fr.vigie.TestBackend;
import fr.vigie.demo.DemoSize;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What it costs to give everything away when there are 50,000 reports in a territory.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LargeExportTest {

  private static final int MANY = 50_000;
  private static final String VOSGES = "ter_200068377";
  private static final CommandRecord RECORD = new CommandRecord();
  private static final TestBackend BACKEND = new TestBackend(new DemoSize(50, 50), List.of(RECORD));

  @BeforeAll
  static void fill() {
    var pattern = reports().find(new Document("territory", VOSGES)).first();
    var ids = new Ids(Clock.systemUTC());
    var first = Instant.parse("2024-01-01T00:00:00Z");
    var batch = new ArrayList<Document>();
    for (var i = 0; i < MANY; i++) {
      var at = first.plusSeconds(1_200L * i);
      var copy = new Document(pattern);
      copy.put("_id", ids.at("rep", at));
      copy.put("clientReportId", "many-" + i);
      copy.put("filedAt", Date.from(at));
      copy.put("category", i % 500 == 0 ? "noise" : "pothole");
      batch.add(copy);
      if (batch.size() == 1_000) {
        reports().insertMany(batch);
        batch.clear();
      }
    }
    var query = "mutation($input: SetOpenDataInput!) { setOpenData(input: $input) { __typename } }";
    BACKEND.asks("marc", query, Map.of("input", Map.of("territoryId", VOSGES, "isOn", true)));
  }

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  private static MongoCollection<Document> reports() {
    return TestMongo.mongo().client().getDatabase(BACKEND.database()).getCollection("reports");
  }

  private static String address(String path) {
    return "http://127.0.0.1:" + BACKEND.port() + path;
  }

  @Test
  void all_of_them_are_given_page_by_page_and_each_page_by_an_index() {
    var reads =
        RECORD.of(
            () -> assertThat(lines("/opendata/" + VOSGES + "/reports.csv")).isGreaterThan(MANY));

    assertThat(reads).hasSizeBetween(50, 60);
    assertThat(reads)
        .filteredOn(read -> read.getString("find").getValue().equals("reports"))
        .hasSizeGreaterThan(50)
        .allSatisfy(read -> {
          assertThat(read.getNumber("limit").intValue()).isEqualTo(1_000);
          assertThat(read.getDocument("projection").keySet()).doesNotContain("reporter", "note");
        })
        .element(25)
        .satisfies(LargeExportTest::isCheap);
  }

  private static long lines(String path) {
    try (var in = URI.create(address(path)).toURL().openStream();
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_client_that_takes_nothing_is_not_read_for() throws Exception {
    var uri = URI.create(address("/opendata/" + VOSGES + "/reports.geojson"));
    try (var socket = new Socket("127.0.0.1", BACKEND.port())) {
      socket.setReceiveBufferSize(4_096);
      var reads = RECORD.of(() -> ask(socket, uri));
      assertThat(reads).hasSizeLessThan(40);
    }
  }

  /// Takes the beginning only, and waits until the server waits too.
  private static void ask(Socket socket, URI uri) {
    try {
      socket
          .getOutputStream()
          .write(
              ("GET " + uri.getPath() + " HTTP/1.1\r\nHost: x\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readNBytes(2_000)).hasSize(2_000);
      LockSupport.parkNanos(1_500_000_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/open311/v2/requests.json?jurisdiction_id=ter_200068377&end_date=2025-06-01T00:00:00Z",
        "/open311/v2/requests.json?jurisdiction_id=ter_200068377&end_date=2025-06-01T00:00:00Z&service_code=noise",
        "/open311/v2/requests.json?jurisdiction_id=ter_200068377&end_date=2025-06-01T00:00:00Z&status=open",
        "/opendata/ter_200068377/reports.csv?category=noise",
        "/opendata/ter_200068377/reports.atom"
      })
  void what_is_asked_for_is_found_by_an_index(String path) {
    var reads =
        RECORD.of(
            () -> given().urlEncodingEnabled(false).get(address(path)).then().statusCode(200));

    assertThat(reads.stream().filter(read -> read.getString("find").getValue().equals("reports")))
        .isNotEmpty()
        .allSatisfy(LargeExportTest::isCheap);
  }

  private static void isCheap(BsonDocument read) {
    var database = TestMongo.mongo().client().getDatabase(BACKEND.database());
    var explained = Explained.by(database, read);
    assertThat(explained.stages())
        .as("%s", read)
        .doesNotContain("COLLSCAN", "SORT")
        .contains("IXSCAN");
    assertThat(explained.documentsExamined())
        .as("%s", read)
        .isLessThanOrEqualTo(3 * explained.found() + 40);
  }
}
