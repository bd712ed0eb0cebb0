package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import fr.vigie.mongo.TestMongo;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ImportReportsTest {

  private static final String HEADER =
      "unique_key,created_date,closed_date,resolution_action_updated_date,status,status_notes,"
          + "agency_name,category,complaint_type,descriptor,incident_address,supervisor_district,"
          + "neighborhood,location,source,media_url,latitude,longitude,police_district\n";

  private final TestBackend backend = TestBackend.shared();

  @Test
  void nobody_but_an_administrator_of_the_region_may_import() {
    assertThat(imported(null, "sf311", HEADER).statusCode()).isEqualTo(403);
    assertThat(imported("nadia", "sf311", HEADER).statusCode()).isEqualTo(403);
  }

  @Test
  void a_mapping_that_does_not_exist_is_named() {
    var answer = imported("marc", "none", HEADER);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString()).contains("dansmarue", "sf311");
  }

  @Test
  void bad_rows_are_told_with_their_reason_and_the_rest_is_kept_once() {
    var csv =
        "\uFEFF"
            + HEADER
            + row("test-1", "2016-07-13 15:11:07+00:00", "", "Sewer Issues", "37.77", "-122.41")
            + row("test-2", "2016-07-13 15:11:07+00:00", "", "Sewer Issues", "0.0", "0.0")
            + row("test-3", "2016-07-13 15:11:07+00:00", "", "MUNI Feedback", "37.77", "-122.41")
            + row(
                "test-4",
                "2016-07-13 15:11:07+00:00",
                "2015-07-13 15:11:07+00:00",
                "Sewer Issues",
                "37.77",
                "-122.41")
            + row("test-5", "2016-07-13 15:11:07+00:00", "", "Sewer Issues", "48.86", "2.35");

    var first = imported("marc", "sf311", csv).jsonPath();
    var again = imported("marc", "sf311", csv).jsonPath();

    assertThat(counts(first))
        .isEqualTo(Map.of("read", 5, "added", 1, "unchanged", 0, "rejected", 4));
    assertThat(counts(again))
        .isEqualTo(Map.of("read", 5, "added", 0, "unchanged", 1, "rejected", 4));
    assertThat(first.getMap("byReason"))
        .isEqualTo(
            Map.of(
                "PLACE_AT_ZERO", 1,
                "UNKNOWN_CATEGORY", 1,
                "CLOSED_BEFORE_OPENED", 1,
                "PLACE_OUTSIDE", 1));
    assertThat(backend.as("marc").get(first.getString("rejects")).asString())
        .startsWith("line,reason,detail,row")
        .contains("test-2", "test-3", "test-4", "test-5")
        .doesNotContain("test-1,");
  }

  @Test
  void what_is_imported_counts_in_its_own_territory_and_not_in_the_region() {
    var row = row("test-6", "2016-07-13 15:11:07+00:00", "", "Sewer Issues", "37.77", "-122.41");
    imported("marc", "sf311", HEADER + row);

    assertThat(overview("(territoryId: \"ter_sandbox-san-francisco\")")).contains("99404");
    assertThat(overview("")).contains("88383").doesNotContain("99404");
  }

  @Test
  void each_report_that_is_imported_is_told_of_once() {
    var row = row("test-7", "2016-07-13 15:11:07+00:00", "", "Sewer Issues", "37.77", "-122.41");
    imported("marc", "sf311", HEADER + row);
    imported("marc", "sf311", HEADER + row);
    var database = TestMongo.mongo().client().getDatabase(backend.database());
    var report =
        database.getCollection("reports").find(Filters.regex("clientReportId", ":test-7$")).first();

    assertThat(
            database
                .getCollection("events")
                .find(Filters.eq("subject", report.getString("_id")))
                .map(event -> event.getString("type")))
        .containsExactly("ReportImported");
  }

  private String overview(String of) {
    var query = "{ overview" + of + " { communes { commune { inseeCode } openCount } } }";
    return backend.asks("rita", query, Map.of()).asString();
  }

  private static Map<String, Object> counts(JsonPath answer) {
    return Map.of(
        "read", answer.getInt("read"),
        "added", answer.getInt("added"),
        "unchanged", answer.getInt("unchanged"),
        "rejected", answer.getInt("rejected"));
  }

  private static String row(
      String id, String filed, String closed, String category, String latitude, String longitude) {
    return "%s,%s,%s,,%s,\"two\nlines\",Agency,%s,x,x,,,,,Web,,%s,%s,%n"
        .formatted(
            id, filed, closed, closed.isEmpty() ? "Open" : "Closed", category, latitude, longitude);
  }

  private Response imported(@Nullable String person, String mapping, String csv) {
    return backend
        .as(person)
        .contentType("text/csv")
        .queryParam("mapping", mapping)
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post("/imports/reports");
  }
}
