package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What nobody may do with a report, and what only one of many does.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseworkRefusalsTest {

  private static final CaseWorld WORLD = new CaseWorld();
  private static final String UNKNOWN = "rep_" + "0".repeat(25);

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void no_report_repeats_itself_by_whatever_way() {
    var first = WORLD.files(null).id();
    var second = WORLD.files(null).id();
    var third = WORLD.files(null).id();
    assertThat(type("nadia", "mergeReports", merge(first, first)))
        .isEqualTo("MergeInCircleProblem");
    WORLD.done("nadia", "mergeReports", merge(first, second));
    assertThat(type("nadia", "mergeReports", merge(second, first)))
        .isEqualTo("MergeInCircleProblem");

    var root = WORLD.done("nadia", "mergeReports", merge(second, third));

    assertThat(root.getString("id")).isEqualTo(first);
    assertThat(WORLD.report(null, third).getString("duplicateOf.id")).isEqualTo(first);
    WORLD.done("nadia", "mergeReports", merge(first, third));
    assertThat(WORLD.report(null, third).getList("timeline.act")).containsExactly("FILE", "MERGE");
  }

  @Test
  void a_report_that_others_were_merged_into_takes_them_along_and_back() {
    var kept = WORLD.files(null).id();
    var middle = WORLD.files(null).id();
    var last = WORLD.files(null).id();
    WORLD.done("nadia", "mergeReports", merge(middle, last));
    var merged = WORLD.done("nadia", "mergeReports", merge(kept, middle));
    assertThat(merged.getInt("followersCount")).isEqualTo(3);
    assertThat(WORLD.report(null, last).getString("duplicateOf.id")).isEqualTo(kept);

    var split = WORLD.done("nadia", "splitReport", Map.of("reportId", middle));

    assertThat(split.getInt("followersCount")).isEqualTo(2);
    assertThat(WORLD.report(null, last).getString("duplicateOf.id")).isEqualTo(middle);
    assertThat(WORLD.report(null, kept).getInt("followersCount")).isEqualTo(1);
  }

  @Test
  void a_report_that_is_not_closed_is_not_contested() {
    var filed = WORLD.files(null);

    var refused = WORLD.tries(null, "contestReport", CaseWorld.contest(filed.secret()));

    assertThat(refused.getString("__typename")).isEqualTo("ReportStatusProblem");
    assertThat(refused.getString("status")).isEqualTo("RECEIVED");
    assertThat(refused.getList("allowedActs")).contains("PLAN").doesNotContain("CONTEST");
  }

  @Test
  void only_who_filed_a_report_contests_it_and_others_learn_no_more_than_of_none() {
    var mended = WORLD.mended();
    for (var person : new String[] {null, "camille", "paul", "nadia"}) {
      assertThat(contestBy(person, mended.id())).isEqualTo(contestBy(person, UNKNOWN));
      assertThat(contestBy(person, mended.id())).contains("ReportNotFoundProblem");
    }
  }

  private static String contestBy(@Nullable String person, String report) {
    var input = new HashMap<String, Object>(CaseWorld.contest("x"));
    input.remove("followSecret");
    input.put("reportId", report);
    return WORLD.tries(person, "contestReport", input).prettify();
  }

  @Test
  void a_contest_comes_too_late_after_sixty_days_and_a_link_ends_a_year_after_its_report() {
    try (var world = new CaseWorld()) {
      var early = world.mended();
      var late = world.mended();
      world.clock().later(Duration.ofDays(59));
      world.done(null, "contestReport", CaseWorld.contest(early.secret()));
      world.clock().later(Duration.ofDays(2));
      assertThat(
              world
                  .tries(null, "contestReport", CaseWorld.contest(late.secret()))
                  .getString("__typename"))
          .isIn("ContestTooLateProblem");
      Eventually.within(
          Duration.ofSeconds(30),
          () -> "CLOSED".equals(world.report(null, late.id()).getString("status")));

      world.clock().later(Duration.ofDays(366));

      var guessed = world.tries(null, "contestReport", CaseWorld.contest("A".repeat(22)));
      var expired = world.tries(null, "contestReport", CaseWorld.contest(late.secret()));
      assertThat(guessed.getString("__typename")).isEqualTo("FollowLinkUnusableProblem");
      assertThat(expired.prettify()).isEqualTo(guessed.prettify());
      assertThat(world.tries(null, "contestReport", CaseWorld.contest("short")).prettify())
          .isEqualTo(guessed.prettify());
    }
  }

  @Test
  void staff_of_another_territory_is_told_the_same_as_of_a_report_that_there_is_not() {
    var report = WORLD.files("camille").id();
    var acts =
        Map.<String, Map<String, ?>>of(
            "qualifyReport", Map.of("priority", "LOW"),
            "rejectReport", Map.of("reason", "OTHER", "sentence", "non"),
            "splitReport", Map.of(),
            "forwardReport", Map.of("organisationId", CaseWorld.VOSGES_ORGANISATION),
            "acceptReport", Map.of(),
            "returnReport", Map.of("reason", "non"),
            "handOverReport", Map.of("inseeCode", "55545"),
            "resolveReport", Map.of("reason", "non"),
            "closeReport", Map.of(),
            "addInternalNote", Map.of("clientNoteId", "note-note", "text", "non"));
    acts.forEach((act, input) -> {
      assertThat(by("paul", act, input, report)).contains("ReportNotFoundProblem");
      assertThat(by("paul", act, input, report)).isEqualTo(by("paul", act, input, UNKNOWN));
      assertThat(by("sami", act, input, report)).contains("NotAllowedProblem");
      assertThat(by(null, act, input, report)).contains("ReportNotFoundProblem");
    });
    assertThat(WORLD.report(null, report).getList("timeline.act")).containsExactly("FILE");
  }

  private static String by(
      @Nullable String person, String act, Map<String, ?> more, String report) {
    var input = new HashMap<String, Object>(more);
    input.put("reportId", report);
    return WORLD.tries(person, act, input).prettify();
  }

  @Test
  void a_private_report_is_to_everyone_else_as_one_that_there_is_not() {
    var place = WORLD.place();
    var report = WORLD.files("camille", place).id();
    WORLD.done("nadia", "qualifyReport", Map.of("reportId", report, "isPrivate", true));

    for (var person : new String[] {null, "paul"}) {
      assertThat(WORLD.report(person, report).getString("id")).isNull();
      assertThat(listed(person)).doesNotContain(report);
      assertThat(follows(person, report)).isEqualTo(follows(person, UNKNOWN));
    }
    assertThat(WORLD.report("camille", report).getString("id")).isEqualTo(report);
    assertThat(listed("nadia")).contains(report);
    var near = WORLD.filing(place);
    near.put("isNotDuplicate", false);
    assertThat(WORLD.tries(null, "fileReport", near).getString("__typename"))
        .isEqualTo("FileReportSuccess");
  }

  private static String follows(@Nullable String person, String report) {
    var input = Map.of("reportId", report, "clientFollowId", "follow-follow");
    return WORLD.tries(person, "followReport", input).prettify();
  }

  private static List<String> listed(@Nullable String person) {
    var box = "box: {south: 49.1, west: 5.3, north: 49.3, east: 5.5}";
    var query =
        "{ reports(first: 100) { edges { node { id } } } reportsInBox(first: 500, %s) { reports { id } } }"
            .formatted(box);
    var answer = WORLD.asks(person, query, Map.of());
    var all = new ArrayList<String>(answer.getList("data.reports.edges.node.id"));
    all.addAll(answer.getList("data.reportsInBox.reports.id"));
    return all;
  }

  @Test
  void a_report_is_handed_only_to_a_commune_that_is_next_door() {
    var report = WORLD.files(null).id();

    assertThat(type("nadia", "handOverReport", Map.of("reportId", report, "inseeCode", "88383")))
        .isEqualTo("CommuneTooFarProblem");
    assertThat(type("nadia", "handOverReport", Map.of("reportId", report, "inseeCode", "55545")))
        .isEqualTo("CommuneNotServedProblem");
    assertThat(type("nadia", "handOverReport", Map.of("reportId", report, "inseeCode", "99999")))
        .isEqualTo("CommuneNotServedProblem");
  }

  private static Map<String, ?> merge(String kept, String other) {
    return Map.of("keptReportId", kept, "reportIds", List.of(other));
  }

  private static String type(@Nullable String person, String act, Map<String, ?> input) {
    return WORLD.tries(person, act, input).getString("__typename");
  }

  @Test
  void what_breaks_a_rule_is_refused_by_field_and_rule() {
    var report = WORLD.files("camille").id();
    var both = new HashMap<String, Object>(CaseWorld.contest("A".repeat(22)));
    both.put("reportId", report);
    assertThat(WORLD.tries("camille", "contestReport", both).getString("field"))
        .isEqualTo("reportId");
    var stars = Map.of("reportId", report, "satisfaction", 6);
    assertThat(WORLD.tries("camille", "rateReport", stars).getString("rule")).isEqualTo("1 to 5");
    var control = Map.of("reportId", report, "reason", "OTHER", "sentence", "a\u0007b");
    assertThat(WORLD.tries("nadia", "rejectReport", control).getString("rule"))
        .isEqualTo("no control characters");
    var long1 =
        Map.of("reportId", report, "clientMessageId", "message-1", "text", "x".repeat(2_001));
    assertThat(WORLD.tries("nadia", "answerReport", long1).getString("field")).isEqualTo("text");
    var none = Map.of("keptReportId", report, "reportIds", List.of());
    assertThat(WORLD.tries("nadia", "mergeReports", none).getString("field"))
        .isEqualTo("reportIds");
    var photos = new HashMap<String, Object>(both);
    photos.remove("followSecret");
    photos.put("photoIds", List.of("pho_" + UUID.randomUUID()));
    WORLD.done("nadia", "resolveReport", Map.of("reportId", report, "reason", "vu"));
    assertThat(WORLD.tries("camille", "contestReport", photos).getString("field"))
        .isEqualTo("photoIds");
    assertThat(WORLD.report("camille", report).getString("status")).isEqualTo("RESOLVED");
  }
}
