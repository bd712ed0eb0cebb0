package fr.vigie.opendata;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.vigie.TestBackend;
import fr.vigie.mongo.TestMongo;
import io.restassured.path.xml.XmlPath;
import io.restassured.path.xml.config.XmlPathConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What everybody takes away of the reports of the Porte des Vosges Méridionales.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenDataTest {

  private static final String VOSGES = "ter_200068377";
  private static final String SWITCH =
      "mutation($input: SetOpenDataInput!) { setOpenData(input: $input) { __typename } }";

  private final TestBackend backend = TestBackend.shared();

  @BeforeEach
  void open() {
    say(VOSGES, true);
  }

  private void say(String territory, boolean isOn) {
    backend
        .asks("marc", SWITCH, Map.of("input", Map.of("territoryId", territory, "isOn", isOn)))
        .then()
        .statusCode(200);
  }

  private RequestSpecification anyone() {
    return given().baseUri("http://127.0.0.1").port(backend.port());
  }

  private Response get(String file) {
    return anyone().get("/opendata/" + VOSGES + "/" + file);
  }

  private static List<NamedCsvRecord> rows(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    try (var reader = CsvReader.builder().ofNamedCsvRecord(answer.asString())) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"reports.csv", "reports.geojson", "reports.atom"})
  void nothing_is_given_until_an_administrator_says_so(String file) {
    say(VOSGES, false);
    assertThat(get(file).statusCode()).isEqualTo(404);
    assertThat(anyone().get("/opendata/88383/" + file).statusCode()).isEqualTo(404);
    assertThat(anyone().get("/opendata/ter_none/" + file).statusCode()).isEqualTo(404);
    say(VOSGES, true);
    assertThat(get(file).statusCode()).isEqualTo(200);
    assertThat(anyone().get("/opendata/88383/" + file).statusCode()).isEqualTo(200);
  }

  @Test
  void the_csv_has_a_row_for_each_report_and_nothing_of_its_reporter() {
    var answer = get("reports.csv");

    assertThat(answer.contentType()).startsWith("text/csv");
    assertThat(answer.header("Content-Disposition")).contains("vigie-ter_200068377.csv");
    assertThat(answer.header("Link")).contains("rel=\"license\"");
    var rows = rows(answer);
    assertThat(rows).hasSizeGreaterThan(10);
    assertThat(rows.getFirst().getHeader())
        .containsExactly(
            "id",
            "category_code",
            "category",
            "domain",
            "status",
            "description",
            "latitude",
            "longitude",
            "insee_code",
            "commune",
            "responsible",
            "filed_at",
            "due_at",
            "changed_at");
    assertThat(rows.stream().map(row -> row.getField("id")))
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(reports().countDocuments(new Document("territory", VOSGES))).isEqualTo(rows.size());
  }

  @Test
  void the_geojson_has_the_same_reports_as_points() {
    var json = get("reports.geojson").jsonPath();

    assertThat(json.getString("type")).isEqualTo("FeatureCollection");
    assertThat(json.getList("features.id"))
        .isEqualTo(rows(get("reports.csv")).stream().map(row -> row.getField("id")).toList());
    assertThat(json.<Map<String, ?>>getList("features"))
        .allSatisfy(feature -> {
          assertThat(feature.keySet()).containsExactly("type", "id", "geometry", "properties");
          assertThat(((Map<?, ?>) feature.get("properties")).keySet()).hasSize(11);
        });
    // Longitude comes first; what a neighbour handed over may lie elsewhere in the region.
    assertThat(json.<List<Float>>getList("features.geometry.coordinates"))
        .allSatisfy(place -> {
          assertThat(place.getFirst()).isBetween(3f, 9f);
          assertThat(place.getLast()).isBetween(47f, 51f);
        });
  }

  @Test
  void a_period_a_status_and_a_category_can_be_asked_for() {
    var all = rows(get("reports.csv"));
    var open = rows(get("reports.csv?status=open"));
    var closed = rows(get("reports.csv?status=closed"));
    assertThat(open.size() + closed.size()).isEqualTo(all.size());
    assertThat(new HashSet<>(statuses(get("reports.csv?status=RESOLVED")))).isSubsetOf("RESOLVED");
    var category = all.getFirst().getField("category_code");
    assertThat(rows(get("reports.csv?category=" + category)))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.getField("category_code")).isEqualTo(category));
    var day = all.get(all.size() / 2).getField("filed_at").substring(0, 10);
    var before = rows(get("reports.csv?until=" + day));
    var after = rows(get("reports.csv?from=" + day));
    assertThat(before.size() + after.size()).isEqualTo(all.size());
    assertThat(before).isNotEmpty();
  }

  private static List<String> statuses(Response answer) {
    return rows(answer).stream().map(row -> row.getField("status")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from=yesterday | from: un jour comme 2026-11-23",
        "from=9999-01-01 | un jour de 1970 à 2099",
        "from=2026-02-01&until=2026-01-01 | until: après from",
        "status=broken | status: open, closed",
        "statut=open | statut: l’un de from, until, status, category",
        "from=2026-01-01&from=2026-01-02 | from: une seule fois"
      })
  void what_nobody_understands_is_refused_by_name(String query, String rule) {
    var answer = get("reports.csv?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("errors[0].message")).contains(rule);
  }

  @Test
  void nothing_personal_nor_private_nor_held_leaves() {
    var id = rows(get("reports.csv")).getFirst().getField("id");
    var sentinels =
        new Document("reporter", "SENTINEL-1")
            .append("note", "SENTINEL-2")
            .append("clientReportId", "SENTINEL-3" + id)
            .append("fingerprint", "SENTINEL-4")
            .append("workOrder", "SENTINEL-5")
            .append(
                "answers",
                List.of(
                    new Document("question", "SENTINEL-6")
                        .append("label", "SENTINEL-7")
                        .append("value", "SENTINEL-8")))
            .append(
                "moderation",
                new Document("isHeld", true)
                    .append("publicNote", "SENTINEL-9")
                    .append("device", "SENTINEL-10")
                    .append("address", "SENTINEL-11"));
    var before = reports().find(new Document("_id", id)).first();
    try {
      set(id, sentinels);
      for (var file : List.of("reports.csv", "reports.geojson", "reports.atom")) {
        assertThat(get(file).asString()).contains(id).doesNotContain("SENTINEL");
      }
      set(id, new Document("handling.isPrivate", true));
      for (var file : List.of("reports.csv", "reports.geojson", "reports.atom")) {
        assertThat(get(file).asString()).doesNotContain(id);
      }
    } finally {
      reports().replaceOne(new Document("_id", id), before);
    }
  }

  @Test
  void what_the_public_may_read_is_given_and_no_spreadsheet_runs_it() {
    var id = rows(get("reports.csv")).getFirst().getField("id");
    var before = reports().find(new Document("_id", id)).first();
    try {
      set(
          id,
          new Document("moderation.publicNote", "=1+1\n\"x\", <b> & \u0007")
              .append(
                  "exactPlace", new Document("latitude", 48.0166666).append("longitude", 6.5912345))
              .append("latitude", 48.017)
              .append("longitude", 6.591));
      var row = rows(get("reports.csv")).getFirst();
      assertThat(row.getField("description")).isEqualTo("'=1+1\n\"x\", <b> & \u0007");
      assertThat(row.getField("latitude")).isEqualTo("48.017");
      assertThat(row.getField("longitude")).isEqualTo("6.591");
      assertThat(get("reports.geojson").jsonPath().getString("features[0].properties.description"))
          .isEqualTo("=1+1\n\"x\", <b> & \u0007");
      assertThat(atom().getString("feed.entry[0].content")).isEqualTo("=1+1\n\"x\", <b> & \uFFFD");
    } finally {
      reports().replaceOne(new Document("_id", id), before);
    }
  }

  private XmlPath atom() {
    var namespaces =
        XmlPathConfig.xmlPathConfig().declaredNamespace("georss", "http://www.georss.org/georss");
    return get("reports.atom").xmlPath().using(namespaces);
  }

  @Test
  void the_feed_has_the_newest_with_their_places() {
    var newest = rows(get("reports.csv")).getFirst();

    assertThat(get("reports.atom").contentType()).startsWith("application/atom+xml");
    assertThat(atom().getString("feed.rights")).isEqualTo("Licence Ouverte 2.0");
    assertThat(atom().getList("feed.entry").size()).isBetween(1, 50);
    assertThat(atom().getString("feed.entry[0].id"))
        .isEqualTo("urn:vigie:report:" + newest.getField("id"));
    assertThat(atom().getString("feed.entry[0].'georss:point'"))
        .isEqualTo(newest.getField("latitude") + " " + newest.getField("longitude"));
    var german =
        anyone().header("Accept-Language", "de").get("/opendata/" + VOSGES + "/reports.atom");
    assertThat(german.xmlPath().getString("feed.entry[0].summary"))
        .isNotEqualTo(atom().getString("feed.entry[0].summary"));
  }

  @Test
  void a_feed_that_is_still_the_same_is_not_sent_again() {
    var first = get("reports.atom");
    var path = "/opendata/" + VOSGES + "/reports.atom";

    var again = anyone().header("If-None-Match", first.header("ETag")).get(path);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asString()).isEmpty();
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    var since = anyone().header("If-Modified-Since", first.header("Last-Modified")).get(path);
    assertThat(since.statusCode()).isEqualTo(304);
    assertThat(anyone().header("If-None-Match", "\"other\"").get(path).statusCode()).isEqualTo(200);
    var german =
        anyone()
            .header("If-None-Match", first.header("ETag"))
            .header("Accept-Language", "de")
            .get(path);
    assertThat(german.statusCode()).isEqualTo(200);
  }

  private void set(String id, Document fields) {
    reports().updateOne(new Document("_id", id), new Document("$set", fields));
  }

  private MongoCollection<Document> reports() {
    return TestMongo.mongo().client().getDatabase(backend.database()).getCollection("reports");
  }
}
