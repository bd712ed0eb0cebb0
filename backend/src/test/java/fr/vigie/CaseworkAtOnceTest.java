package fr.vigie;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Fifty who act on a report at the same moment.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseworkAtOnceTest {

  private static final CaseWorld WORLD = new CaseWorld();

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void who_tries_many_links_is_stopped() throws Exception {
    try (var world = new CaseWorld()) {
      var answers =
          new AtOnce(world.backend())
              .answers(
                  null, client -> request("contestReport", CaseWorld.contest("guess" + client)));

      assertThat(types(answers))
          .containsOnlyKeys("FollowLinkUnusableProblem", "TooManyAttemptsProblem");
    }
  }

  @Test
  void of_fifty_who_act_at_once_one_does_and_the_others_are_told_where_it_stands()
      throws Exception {
    var report = WORLD.files(null).id();
    var answers =
        new AtOnce(WORLD.backend())
            .answers(
                "nadia",
                client ->
                    request(
                        "rejectReport",
                        Map.of("reportId", report, "reason", "OTHER", "sentence", "n° " + client)));

    assertThat(types(answers))
        .isEqualTo(Map.of("RejectReportSuccess", 1L, "ReportStatusProblem", 49L));
    assertThat(answers.stream().map(a -> a.getString("data.act.status")))
        .containsOnly("REJECTED", null);
    assertThat(WORLD.report(null, report).getList("timeline.act"))
        .containsExactly("FILE", "REJECT");
  }

  @Test
  void of_two_reports_merged_into_each_other_at_once_one_is_kept() throws Exception {
    var one = WORLD.files(null).id();
    var two = WORLD.files(null).id();
    var answers =
        new AtOnce(WORLD.backend())
            .answers(
                "nadia",
                client ->
                    request("mergeReports", client % 2 == 0 ? merge(one, two) : merge(two, one)));

    assertThat(types(answers))
        .isEqualTo(Map.of("MergeReportsSuccess", 25L, "MergeInCircleProblem", 25L));
    assertThat(List.of(WORLD.report(null, one), WORLD.report(null, two)))
        .extracting(r -> r.getString("status"))
        .containsExactlyInAnyOrder("RECEIVED", "DUPLICATE");
  }

  @Test
  void a_contest_sent_fifty_times_counts_once() throws Exception {
    var filed = WORLD.mended();
    var input = new HashMap<String, Object>(CaseWorld.contest("x"));
    input.remove("followSecret");
    var mine = WORLD.files("camille").id();
    WORLD.done("nadia", "resolveReport", Map.of("reportId", mine, "reason", "vu"));
    input.put("reportId", mine);

    var answers =
        new AtOnce(WORLD.backend()).answers("camille", _ -> request("contestReport", input));

    assertThat(types(answers)).isEqualTo(Map.of("ContestReportSuccess", 50L));
    assertThat(WORLD.report("camille", mine).getInt("reopenings")).isEqualTo(1);
    assertThat(WORLD.report("camille", filed.id()).getInt("reopenings")).isZero();
  }

  private static Map<String, ?> merge(String kept, String other) {
    return Map.of("keptReportId", kept, "reportIds", List.of(other));
  }

  private static String request(String act, Map<String, ?> input) {
    return Json.createObjectBuilder()
        .add("query", CaseWorld.mutation(act, "__typename"))
        .add("variables", Json.createObjectBuilder().add("input", Json.createObjectBuilder(input)))
        .build()
        .toString();
  }

  private static Map<String, Long> types(List<JsonPath> answers) {
    return answers.stream()
        .collect(groupingBy(a -> "" + a.getString("data.act.__typename"), counting()));
  }
}
