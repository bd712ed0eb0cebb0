package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModerationTest {

  private static final String BELLEVILLE = "ter_215500430";
  private static final Map<String, Double> PLACE =
      Map.of("latitude", 49.17391, "longitude", 5.38311);
  private static final String REPORT =
      "query($id: ID!) { report(id: $id) { publicNote note isPlaceBlurred viewerCanModerate"
          + " location { latitude longitude } exactLocation { latitude longitude }"
          + " moderation { standing reasons suggestion decidedBy { name } } } }";

  private final TestBackend backend = TestBackend.shared();

  @Test
  void words_that_say_nothing_of_anybody_are_public_at_once() {
    var report = file("camille", "La lampe clignote.", false);

    var seen = report(null, report);

    assertThat(seen.getString("publicNote")).isEqualTo("La lampe clignote.");
    assertThat(seen.getString("note")).isNull();
    assertThat(seen.getString("moderation")).isNull();
  }

  @Test
  void a_telephone_number_is_held_until_staff_has_looked() {
    var report = file("camille", "Appelez le 06 12 34 56 78", false);
    assertThat(report(null, report).getString("publicNote")).isNull();
    assertThat(report("camille", report).getString("note")).contains("06 12");
    assertThat(report("nadia", report).getString("moderation.standing")).isEqualTo("HELD");
    assertThat(report("nadia", report).getString("moderation.suggestion"))
        .isEqualTo("Appelez le […]");
    assertThat(toModerate("nadia")).contains(report);
    assertThat(toModerate("camille")).doesNotContain(report);
    assertThat(toModerate("paul")).doesNotContain(report);

    assertThat(act("publishText", "camille", Map.of("reportId", report)))
        .contains("NotAllowedProblem");
    assertThat(act("publishText", "paul", Map.of("reportId", report)))
        .contains("NotAllowedProblem");
    var edited = Map.of("reportId", report, "publicNote", "Appelez-nous.");
    assertThat(act("publishText", "nadia", edited)).contains("PublishTextSuccess");

    assertThat(report(null, report).getString("publicNote")).isEqualTo("Appelez-nous.");
    assertThat(report("nadia", report).getString("moderation.decidedBy.name")).isNotNull();
    assertThat(toModerate("nadia")).doesNotContain(report);
  }

  @Test
  void words_that_stay_hidden_are_read_by_nobody_but_their_author_and_staff() {
    var report = file("camille", "Quel connard !", false);

    assertThat(act("keepTextHidden", "nadia", Map.of("reportId", report)))
        .contains("KeepTextHiddenSuccess");

    assertThat(report(null, report).getString("publicNote")).isNull();
    assertThat(report(null, report).getString("note")).isNull();
    assertThat(report("camille", report).getString("note")).isEqualTo("Quel connard !");
    assertThat(toModerate("nadia")).doesNotContain(report);
  }

  @Test
  void a_report_without_words_has_none_to_publish() {
    var report = file("camille", null, false);

    assertThat(act("publishText", "nadia", Map.of("reportId", report)))
        .contains("InvalidInputProblem")
        .contains("publicNote");
    assertThat(act("publishText", "nadia", Map.of("reportId", "rep_none")))
        .contains("ReportNotFoundProblem");
  }

  @Test
  void on_private_ground_the_public_is_told_about_where_it_is_only() {
    var report = file("camille", null, true);

    var seen = report(null, report);

    assertThat(seen.getBoolean("isPlaceBlurred")).isTrue();
    assertThat(seen.getDouble("location.latitude")).isEqualTo(49.174);
    assertThat(seen.getDouble("location.longitude")).isEqualTo(5.3835);
    assertThat(seen.getString("exactLocation")).isNull();
    assertThat(report("camille", report).getDouble("exactLocation.latitude")).isEqualTo(49.17391);
    assertThat(report("nadia", report).getDouble("exactLocation.longitude")).isEqualTo(5.38311);
    assertThat(inBox(49.1735, 49.1739999, report)).isFalse();
    assertThat(inBox(49.1739999, 49.1741, report)).isTrue();

    assertThat(blur(report, false)).contains("BlurPlaceSuccess");
    assertThat(report(null, report).getDouble("location.latitude")).isEqualTo(49.17391);
    assertThat(blur(report, true)).contains("BlurPlaceSuccess");
    assertThat(report(null, report).getDouble("location.latitude")).isEqualTo(49.174);
  }

  @Test
  void what_is_asked_to_be_removed_is_hidden_until_staff_refuses() {
    var report = file("camille", "Chez les Durand, la lampe clignote.", false);
    var request = removal(report);

    var asked = act("requestRemoval", null, request);
    assertThat(asked).contains("RequestRemovalSuccess").contains("\"isHiddenMeanwhile\":true");
    assertThat(act("requestRemoval", null, request)).isEqualTo(asked);
    assertThat(report(null, report).getString("publicNote")).isNull();
    assertThat(toModerate("nadia")).contains(report);
    var id = JsonPath.from(asked).getString("data.act.removalRequest.id");

    assertThat(decide("camille", id, false)).contains("NotAllowedProblem");
    assertThat(decide("nadia", id, false)).contains("REFUSED");
    assertThat(decide("nadia", id, true)).contains("RemovalDecidedProblem");
    assertThat(report(null, report).getString("publicNote")).startsWith("Chez les Durand");

    // Staff has looked: it is not hidden once more by the next who asks.
    assertThat(act("requestRemoval", null, removal(report)))
        .contains("\"isHiddenMeanwhile\":false");
    assertThat(report(null, report).getString("publicNote")).startsWith("Chez les Durand");
  }

  @Test
  void what_is_asked_of_a_private_report_shows_it_to_nobody_who_may_not_know_of_it() {
    var report = file("camille", "Chez les Leroy, la lampe clignote.", false);
    var asked = act("requestRemoval", null, removal(report));
    var id = JsonPath.from(asked).getString("data.act.removalRequest.id");
    assertThat(aboutWhich(null, id)).isEqualTo(report);

    var input = Map.of("reportId", report, "isPrivate", true);
    assertThat(act("qualifyReport", "nadia", input)).contains("QualifyReportSuccess");

    assertThat(aboutWhich(null, id)).isNull();
    assertThat(aboutWhich("paul", id)).isNull();
    assertThat(aboutWhich("camille", id)).isEqualTo(report);
    assertThat(aboutWhich("nadia", id)).isEqualTo(report);
  }

  private @Nullable String aboutWhich(@Nullable String person, String removal) {
    var query = "query($id: ID!) { node(id: $id) { ... on RemovalRequest { id report { id } } } }";
    var answer = backend.asks(person, query, Map.of("id", removal)).jsonPath();
    assertThat(answer.getString("data.node.id")).isEqualTo(removal);
    return answer.getString("data.node.report.id");
  }

  @Test
  void who_deals_with_a_report_by_now_decides_what_is_asked_of_it() {
    var report = file("camille", "Chez les Morel, la lampe clignote.", false);
    var asked = act("requestRemoval", null, removal(report));
    var id = JsonPath.from(asked).getString("data.act.removalRequest.id");
    var to = Map.of("reportId", report, "organisationId", CaseWorld.VOSGES_ORGANISATION);
    assertThat(act("forwardReport", "nadia", to)).contains("Success");
    assertThat(waiting("nadia", BELLEVILLE)).contains(id);
    assertThat(act("acceptReport", "paul", Map.of("reportId", report))).contains("Success");

    assertThat(waiting("nadia", BELLEVILLE)).doesNotContain(id);
    assertThat(waiting("paul", CaseWorld.VOSGES)).contains(id);
    assertThat(decide("nadia", id, false)).contains("NotAllowedProblem");
    assertThat(decide("paul", id, false)).contains("REFUSED");
  }

  private String waiting(String person, String territory) {
    var query =
        "query($id: ID!) { removalRequests(territoryId: $id, first: 100) { edges { node { id } } } }";
    return backend.asks(person, query, Map.of("id", territory)).asString();
  }

  @Test
  void what_staff_agrees_to_remove_is_seen_no_more() {
    var report = file("camille", "Chez les Dupont, la lampe clignote.", false);
    var asked = act("requestRemoval", null, removal(report));
    var id = JsonPath.from(asked).getString("data.act.removalRequest.id");

    assertThat(decide("nadia", id, true)).contains("ACCEPTED");

    assertThat(report(null, report).getString("publicNote")).isNull();
    assertThat(act("requestRemoval", null, removal(report))).contains("NothingToRemoveProblem");
    var told =
        "query($id: ID!) { node(id: $id) { ... on RemovalRequest { status sentence reason } } }";
    var answer = backend.asks(null, told, Map.of("id", id)).jsonPath();
    assertThat(answer.getString("data.node.sentence")).isEqualTo("Vu par nos soins.");
    assertThat(answer.getString("data.node.reason")).isNull();
  }

  @Test
  void a_removal_of_another_content_under_the_same_name_is_refused() {
    var report = file("camille", "La lampe clignote encore.", false);
    var request = removal(report);
    act("requestRemoval", null, request);
    var other = new HashMap<>(request);
    other.put("reason", "pour une autre raison");

    assertThat(act("requestRemoval", null, other)).contains("ClientIdReusedProblem");
    other.put("clientRequestId", UUID.randomUUID().toString());
    other.put("subject", "PHOTO");
    assertThat(act("requestRemoval", null, other))
        .contains("InvalidInputProblem")
        .contains("photoId");
    assertThat(decide("nadia", "rmv_none", true)).contains("RemovalRequestNotFoundProblem");
  }

  private static Map<String, Object> removal(String report) {
    return Map.of(
        "clientRequestId",
        UUID.randomUUID().toString(),
        "reportId",
        report,
        "subject",
        "TEXT",
        "reason",
        "c'est chez moi");
  }

  private String decide(String person, String id, boolean isAccepted) {
    return act(
        "decideRemoval",
        person,
        Map.of("requestId", id, "isAccepted", isAccepted, "sentence", "Vu par nos soins."));
  }

  private String blur(String report, boolean isBlurred) {
    return act("blurPlace", "nadia", Map.of("reportId", report, "isPlaceBlurred", isBlurred));
  }

  private String file(String person, @Nullable String note, boolean isOnPrivateGround) {
    var input = new HashMap<String, Object>();
    input.put("clientReportId", UUID.randomUUID().toString());
    input.put("categoryCode", "lamp-out");
    input.put("location", PLACE);
    input.put("note", note);
    input.put("isOnPrivateGround", isOnPrivateGround);
    input.put("isNotDuplicate", true);
    input.put("answers", List.of(Map.of("question", "extent", "value", "one")));
    return JsonPath.from(act("fileReport", person, input)).getString("data.act.report.id");
  }

  private String act(String act, @Nullable String person, Map<String, ?> input) {
    var name = Character.toUpperCase(act.charAt(0)) + act.substring(1);
    var selection =
        switch (act) {
          case "requestRemoval", "decideRemoval" ->
              "removalRequest { id status isHiddenMeanwhile }";
          default -> "report { id }";
        };
    var query =
        "mutation($input: %sInput!) { act: %s(input: $input) { __typename ... on %sSuccess { %s } ... on InvalidInputProblem { field } } }"
            .formatted(name, act, name, selection);
    return backend.asks(person, query, Map.of("input", input)).asString();
  }

  private JsonPath report(@Nullable String person, String id) {
    return backend.asks(person, REPORT, Map.of("id", id)).jsonPath().setRootPath("data.report");
  }

  private String toModerate(String person) {
    var query =
        "query($id: ID!) { reportsToModerate(territoryId: $id, first: 100) { edges { node { id } } } }";
    return backend.asks(person, query, Map.of("id", BELLEVILLE)).asString();
  }

  private boolean inBox(double south, double north, String report) {
    var query =
        "{ reportsInBox(first: 1000, box: {south: %s, north: %s, west: 5.3, east: 5.4}) { reports { id } } }"
            .formatted(south, north);
    return backend.asks(null, query, Map.of()).asString().contains(report);
  }
}
