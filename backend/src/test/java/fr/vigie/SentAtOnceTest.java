package fr.vigie;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.GeoPoint;
import io.restassured.path.json.JsonPath;
import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// A client whose answer is lost sends again; fifty do so at the same moment.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SentAtOnceTest {

  private static final String FILE =
      """
      mutation($input: FileReportInput!) { act: fileReport(input: $input) { __typename
        ... on FileReportSuccess { report { id filedAt timeline { at act } } }
        ... on NearbyReportsProblem { reports { id } } } }
      """;
  private static final String PLAN =
      """
      mutation($input: PlanWorkOrderInput!) { act: planWorkOrder(input: $input) { __typename
        ... on PlanWorkOrderSuccess { workOrder { id createdAt timeline { at act } } } } }
      """;
  private static final String START =
      """
      mutation($input: StartWorkOrderInput!) { act: startWorkOrder(input: $input) { __typename
        ... on StartWorkOrderSuccess { workOrder { id timeline { at act } } } } }
      """;

  private final TestBackend backend = TestBackend.shared();
  private final AtOnce atOnce = new AtOnce(backend);

  @RepeatedTest(5)
  void the_same_report_is_filed_once_and_answered_the_same(RepetitionInfo repetition)
      throws Exception {
    var id = UUID.randomUUID().toString();
    var place = new GeoPoint(49.177 + repetition.getCurrentRepetition() * 0.001, 5.365);
    var answers = atOnce.answers(null, _ -> file(id, place, "le même bruit", false));

    assertThat(types(answers)).isEqualTo(Map.of("FileReportSuccess", 50L));
    assertThat(answers.stream().map(JsonPath::prettify))
        .containsOnly(answers.getFirst().prettify());
    assertThat(countNear(place)).isEqualTo(1);
  }

  @Test
  void of_fifty_reports_with_one_id_one_is_filed_and_the_others_are_refused() throws Exception {
    var id = UUID.randomUUID().toString();
    var place = new GeoPoint(49.185, 5.385);
    var answers = atOnce.answers(null, client -> file(id, place, "bruit " + client, true));

    assertThat(types(answers))
        .isEqualTo(Map.of("FileReportSuccess", 1L, "ClientIdReusedProblem", 49L));
    assertThat(countNear(place)).isEqualTo(1);
  }

  @Test
  void the_same_work_is_planned_once_and_answered_the_same() throws Exception {
    var report = filed(new GeoPoint(49.185, 5.395));
    var id = UUID.randomUUID().toString();
    var answers = atOnce.answers("nadia", _ -> plan(id, report));

    assertThat(types(answers)).isEqualTo(Map.of("PlanWorkOrderSuccess", 50L));
    assertThat(answers.stream().map(JsonPath::prettify))
        .containsOnly(answers.getFirst().prettify());
  }

  @Test
  void of_fifty_plans_for_one_report_one_is_kept() throws Exception {
    var report = filed(new GeoPoint(49.185, 5.405));
    var answers = atOnce.answers("nadia", _ -> plan(UUID.randomUUID().toString(), report));

    assertThat(types(answers))
        .isEqualTo(Map.of("PlanWorkOrderSuccess", 1L, "ReportNotPlannableProblem", 49L));
  }

  @Test
  void work_is_started_once_and_answered_the_same() throws Exception {
    var report = filed(new GeoPoint(49.188, 5.365));
    var planned =
        backend.as("nadia").body(plan(UUID.randomUUID().toString(), report)).post("/graphql");
    var workOrder = planned.<String>path("data.act.workOrder.id");
    IntFunction<String> start =
        _ -> request(START, Json.createObjectBuilder().add("workOrderId", workOrder));
    var answers = atOnce.answers("sami", start);

    assertThat(types(answers)).isEqualTo(Map.of("StartWorkOrderSuccess", 50L));
    assertThat(answers.getFirst().getList("data.act.workOrder.timeline.act"))
        .isEqualTo(List.of("PLAN", "START"));
    assertThat(answers.stream().map(JsonPath::prettify))
        .containsOnly(answers.getFirst().prettify());
  }

  private String filed(GeoPoint place) {
    var request = file(UUID.randomUUID().toString(), place, "bruit", true);
    return backend.as(null).body(request).post("/graphql").path("data.act.report.id");
  }

  private static Map<String, Long> types(List<JsonPath> answers) {
    return answers.stream()
        .collect(groupingBy(a -> "" + a.getString("data.act.__typename"), counting()));
  }

  /// The problem with another report's near ones tells how many are open within 30 m.
  private int countNear(GeoPoint place) {
    var request = file(UUID.randomUUID().toString(), place, "et encore", false);
    return backend
        .as(null)
        .body(request)
        .post("/graphql")
        .jsonPath()
        .getList("data.act.reports")
        .size();
  }

  private static String file(String id, GeoPoint place, String note, boolean isNotDuplicate) {
    return request(
        FILE,
        Json.createObjectBuilder()
            .add("clientReportId", id)
            .add("categoryCode", "water")
            .add("note", note)
            .add("isNotDuplicate", isNotDuplicate)
            .add(
                "location",
                Json.createObjectBuilder()
                    .add("latitude", place.latitude())
                    .add("longitude", place.longitude())));
  }

  private static String plan(String id, String report) {
    return request(
        PLAN,
        Json.createObjectBuilder()
            .add("clientWorkOrderId", id)
            .add("reportIds", Json.createArrayBuilder().add(report)));
  }

  private static String request(String query, jakarta.json.JsonObjectBuilder input) {
    return Json.createObjectBuilder()
        .add("query", query)
        .add("variables", Json.createObjectBuilder().add("input", input))
        .build()
        .toString();
  }
}
