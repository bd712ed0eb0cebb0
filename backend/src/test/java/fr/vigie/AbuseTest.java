package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.abuse.AbuseSettings;
import fr.vigie.mongo.TestMongo;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AbuseTest {

  private static final String BELLEVILLE = "ter_215500430";
  private static final Map<String, Double> IN_BELLEVILLE =
      Map.of("latitude", 49.17391, "longitude", 5.38311);
  private static final Map<String, Double> IN_REMIREMONT =
      Map.of("latitude", 48.0167, "longitude", 6.5889);
  private static final String FILE =
      "mutation($input: FileReportInput!) { fileReport(input: $input) { __typename"
          + " ... on FileReportSuccess { report { id } }"
          + " ... on ReporterBlockedProblem { message reason until } } }";

  private static final TestBackend BACKEND =
      new TestBackend(Clock.systemUTC(), new AbuseSettings(3, 1_000, 1_000));

  private final TestBackend backend = BACKEND;
  private final String phone = UUID.randomUUID().toString();

  @AfterEach
  void let_everyone_file_again() {
    TestMongo.mongo()
        .client()
        .getDatabase(backend.database())
        .getCollection("blocks")
        .find()
        .forEach(block -> unblock("marc", block.getString("_id")));
  }

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  @Test
  void the_fourth_report_of_a_phone_is_refused_for_a_while() {
    for (var i = 0; i < 3; i++) {
      assertThat(file(null, phone, IN_BELLEVILLE).statusCode()).isEqualTo(200);
    }

    var refused = file(null, phone, IN_BELLEVILLE);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 1_200);
    var extensions = refused.jsonPath();
    assertThat(extensions.getString("errors[0].extensions.code")).isEqualTo("RATE_LIMITED");
    assertThat(extensions.getString("errors[0].extensions.retryAfter"))
        .isEqualTo(refused.header("Retry-After"));
    assertThat(file(null, other(), IN_BELLEVILLE).statusCode()).isEqualTo(200);
  }

  @Test
  void what_else_could_harm_is_refused_for_a_while_too() {
    var report = id(file("camille", phone, IN_BELLEVILLE));
    var area = Map.of("centre", IN_BELLEVILLE, "radiusMetres", 500);
    for (var i = 0; i < 3; i++) {
      assertThat(acts(null, "followReport", "clientFollowId", Map.of("reportId", report)))
          .isEqualTo(200);
      var contest = Map.of("reportId", report, "sentence", "non");
      assertThat(acts("camille", "contestReport", "clientContestId", contest)).isEqualTo(200);
      var reply = Map.of("reportId", report, "text", "ici");
      assertThat(acts("camille", "answerQuestion", "clientMessageId", reply)).isEqualTo(200);
      assertThat(acts(null, "grantPhotoUpload", "clientPhotoId", photo())).isEqualTo(200);
      var removal = Map.of("reportId", report, "subject", "PLACE", "reason", "chez moi");
      assertThat(acts(null, "requestRemoval", "clientRequestId", removal)).isEqualTo(200);
    }

    assertThat(acts(null, "followReport", "clientFollowId", Map.of("reportId", report)))
        .isEqualTo(429);
    assertThat(acts("camille", "followArea", null, area)).isEqualTo(429);
    assertThat(acts("camille", "followCommune", null, Map.of("inseeCode", "55043"))).isEqualTo(429);
    var contest = Map.of("reportId", report, "sentence", "non");
    assertThat(acts("camille", "contestReport", "clientContestId", contest)).isEqualTo(429);
    var reply = Map.of("reportId", report, "text", "ici");
    assertThat(acts("camille", "answerQuestion", "clientMessageId", reply)).isEqualTo(429);
    assertThat(acts(null, "grantPhotoUpload", "clientPhotoId", photo())).isEqualTo(429);
    var removal = Map.of("reportId", report, "subject", "TEXT", "reason", "chez moi");
    assertThat(acts(null, "requestRemoval", "clientRequestId", removal)).isEqualTo(429);
  }

  private static Map<String, ?> photo() {
    return Map.of("clientKey", PhotoClient.KEY, "type", "JPEG", "bytes", 1_000);
  }

  /// The status of what this phone is answered.
  ///
  /// @param named the field in which the app names what it sends; null when there is none
  private int acts(
      @Nullable String person, String act, @Nullable String named, Map<String, ?> given) {
    return act(person, act, named, given).statusCode();
  }

  private Response act(
      @Nullable String person, String act, @Nullable String named, Map<String, ?> given) {
    var input = new HashMap<String, Object>(given);
    if (named != null) {
      input.put(named, UUID.randomUUID().toString());
    }
    var query = CaseWorld.mutation(act, "__typename");
    return backend
        .as(person)
        .header("Vigie-Device", phone)
        .body(Map.of("query", query, "variables", Map.of("input", input)))
        .post("/graphql");
  }

  @Test
  void who_is_blocked_contests_nothing() {
    var report = id(file("camille", phone, IN_BELLEVILLE));
    act("nadia", "resolveReport", null, Map.of("reportId", report, "reason", "vu"));
    block("nadia", report, "PERSON", false, Instant.now().plus(1, ChronoUnit.DAYS));

    var contest = Map.of("reportId", report, "sentence", "non");
    assertThat(act("camille", "contestReport", "clientContestId", contest).asString())
        .contains("ReporterBlockedProblem")
        .contains("faux signalements");
  }

  @Test
  void a_retry_is_no_further_report() {
    var id = UUID.randomUUID().toString();
    var first = file(null, phone, report(id, IN_BELLEVILLE)).asString();
    file(null, phone, IN_BELLEVILLE);
    file(null, phone, IN_BELLEVILLE);

    for (var i = 0; i < 5; i++) {
      assertThat(file(null, phone, report(id, IN_BELLEVILLE)).asString()).isEqualTo(first);
    }
  }

  @Test
  void what_is_no_name_of_a_device_is_refused_by_name() {
    var answer = file(null, "x", IN_BELLEVILLE);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString()).contains("Vigie-Device").doesNotContain("INTERNAL");
  }

  @Test
  void who_is_blocked_is_told_why_and_until_when() {
    var report = id(file("camille", phone, IN_BELLEVILLE));
    var until = Instant.now().plus(7, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

    assertThat(block("camille", report, "PERSON", false, until)).contains("NotAllowedProblem");
    assertThat(block("nadia", report, "PERSON", true, until)).contains("NotAllowedProblem");
    assertThat(block("nadia", report, "PERSON", false, until)).contains("BlockReporterSuccess");

    var refused = file("camille", other(), IN_BELLEVILLE).jsonPath();
    assertThat(refused.getString("data.fileReport.__typename")).isEqualTo("ReporterBlockedProblem");
    assertThat(refused.getString("data.fileReport.reason")).isEqualTo("faux signalements");
    assertThat(refused.getString("data.fileReport.until")).isEqualTo(until.toString());
    assertThat(refused.getString("data.fileReport.message")).contains("faux signalements");
    assertThat(file(null, other(), IN_BELLEVILLE).asString()).contains("FileReportSuccess");
    assertThat(file("camille", other(), IN_REMIREMONT).asString()).contains("FileReportSuccess");
  }

  @Test
  void a_phone_is_blocked_everywhere_whoever_holds_it_until_it_is_let_file_again() {
    var report = id(file(null, phone, IN_BELLEVILLE));
    var until = Instant.now().plus(7, ChronoUnit.DAYS);

    assertThat(block("nadia", report, "PERSON", false, until)).contains("NothingToBlockProblem");
    var answer = block("marc", report, "DEVICE", true, until);
    assertThat(file("camille", phone, IN_REMIREMONT).asString()).contains("ReporterBlockedProblem");
    assertThat(file(null, other(), IN_REMIREMONT).asString()).contains("FileReportSuccess");

    var block = JsonPath.from(answer).getString("data.act.block.id");
    assertThat(unblock("nadia", block)).contains("BlockNotFoundProblem");
    assertThat(unblock("marc", block)).contains("UnblockReporterSuccess");
    assertThat(file("camille", phone, IN_REMIREMONT).asString()).contains("FileReportSuccess");
  }

  @Test
  void everyone_in_a_part_of_the_network_may_be_blocked() {
    var report = id(file(null, phone, IN_BELLEVILLE));

    block("nadia", report, "ADDRESS", false, Instant.now().plus(1, ChronoUnit.DAYS));

    assertThat(file("camille", other(), IN_BELLEVILLE).asString())
        .contains("ReporterBlockedProblem");
    assertThat(blocks("nadia")).contains("ADDRESS").contains(report);
    assertThat(blocks("paul")).doesNotContain("ADDRESS");
    assertThat(blocks("camille")).doesNotContain("ADDRESS");
  }

  @Test
  void an_end_that_is_over_or_beyond_a_year_is_refused_by_name() {
    var report = id(file("camille", phone, IN_BELLEVILLE));
    var now = Instant.now();

    assertThat(block("nadia", report, "PERSON", false, now.minusSeconds(1)))
        .contains("\"field\":\"until\"");
    assertThat(block("nadia", report, "PERSON", false, now.plus(400, ChronoUnit.DAYS)))
        .contains("\"field\":\"until\"");
    assertThat(block("nadia", "rep_none", "PERSON", false, now.plusSeconds(60)))
        .contains("ReportNotFoundProblem");
  }

  private String block(
      String person, String report, String kind, boolean isEverywhere, Instant until) {
    var query =
        "mutation($input: BlockReporterInput!) { act: blockReporter(input: $input) { __typename"
            + " ... on BlockReporterSuccess { block { id } } ... on InvalidInputProblem { field } } }";
    var input =
        Map.of(
            "reportId", report,
            "kind", kind,
            "isEverywhere", isEverywhere,
            "reason", "faux signalements",
            "until", until.truncatedTo(ChronoUnit.SECONDS).toString());
    return backend.asks(person, query, Map.of("input", input)).asString();
  }

  private String unblock(String person, String block) {
    var query =
        "mutation($input: UnblockReporterInput!) { unblockReporter(input: $input) { __typename } }";
    return backend.asks(person, query, Map.of("input", Map.of("blockId", block))).asString();
  }

  private String blocks(String person) {
    var query =
        "query($id: ID!) { blocks(territoryId: $id) { edges { node { kind report { id } } } } }";
    return backend.asks(person, query, Map.of("id", BELLEVILLE)).asString();
  }

  private static String other() {
    return UUID.randomUUID().toString();
  }

  private static String id(Response answer) {
    return answer.jsonPath().getString("data.fileReport.report.id");
  }

  private static Map<String, Object> report(String clientId, Map<String, Double> place) {
    var report = new HashMap<String, Object>();
    report.put("clientReportId", clientId);
    report.put("categoryCode", "lamp-out");
    report.put("location", place);
    report.put("isNotDuplicate", true);
    report.put("answers", List.of(Map.of("question", "extent", "value", "one")));
    return report;
  }

  private Response file(@Nullable String person, String device, Map<String, ?> input) {
    var report =
        input.containsKey("latitude") ? report(UUID.randomUUID().toString(), place(input)) : input;
    return backend
        .as(person)
        .header("Vigie-Device", device)
        .body(Map.of("query", FILE, "variables", Map.of("input", report)))
        .post("/graphql");
  }

  private static Map<String, Double> place(Map<String, ?> input) {
    var place = new HashMap<String, Double>();
    input.forEach((name, degrees) -> place.put(name, (Double) degrees));
    return place;
  }
}
