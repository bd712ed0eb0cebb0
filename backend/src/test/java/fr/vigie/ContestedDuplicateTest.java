package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.image.Photographs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Camille's report is dealt with; Hugo, or somebody who did not sign in, has filed the same.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContestedDuplicateTest {

  private static final CaseWorld WORLD = CaseWorld.shared();
  private static final String NOT_MENDED = "chez moi, au 12, toujours rien";

  private final CaseWorld.Filed kept = WORLD.files("camille");

  private CaseWorld.Filed merged(@Nullable String person) {
    var duplicate = WORLD.files(person, kept.place());
    WORLD.done(
        "nadia",
        "mergeReports",
        Map.of("keptReportId", kept.id(), "reportIds", List.of(duplicate.id())));
    return duplicate;
  }

  private void mended() {
    WORLD.done("nadia", "resolveReport", Map.of("reportId", kept.id(), "reason", "rebouché"));
  }

  private static Map<String, Object> contest(CaseWorld.Filed report) {
    var input = new HashMap<String, Object>();
    if (report.secret() == null) {
      input.put("reportId", report.id());
    } else {
      input.put("followSecret", report.secret());
    }
    input.put("clientContestId", UUID.randomUUID().toString());
    input.put("sentence", NOT_MENDED);
    return input;
  }

  @Test
  void what_is_not_said_to_be_mended_is_not_contested() {
    var duplicate = merged("hugo");

    assertThat(WORLD.report("hugo", duplicate.id()).getList("allowedActs"))
        .doesNotContain("CONTEST");
    assertThat(WORLD.tries("hugo", "contestReport", contest(duplicate)).getString("__typename"))
        .isEqualTo("ReportStatusProblem");
    assertThat(WORLD.report("hugo", duplicate.id()).getList("reporterWords")).isEmpty();
  }

  @Test
  void nobody_contests_by_somebody_elses_duplicate() {
    var duplicate = merged("hugo");
    mended();

    assertThat(WORLD.tries("camille", "contestReport", contest(duplicate)).getString("__typename"))
        .isEqualTo("ReportNotFoundProblem");
  }

  @Test
  void its_reporter_takes_the_kept_report_back_to_work_in_words_that_stay_theirs() {
    var duplicate = merged("hugo");
    mended();
    assertThat(WORLD.report("hugo", duplicate.id()).getList("allowedActs")).contains("CONTEST");
    var contest = contest(duplicate);

    var contested = WORLD.done("hugo", "contestReport", contest);

    assertThat(contested.getString("id")).isEqualTo(kept.id());
    assertThat(contested.getString("status")).isEqualTo("CONTESTED");
    assertThat(contested.getInt("reopenings")).isEqualTo(1);
    assertThat(WORLD.report("camille", kept.id()).prettify()).doesNotContain(NOT_MENDED);
    assertThat(WORLD.report("hugo", duplicate.id()).getList("reporterWords.text"))
        .containsExactly(NOT_MENDED);
    assertThat(WORLD.report("hugo", duplicate.id()).getList("allowedActs"))
        .doesNotContain("CONTEST");
    var again = WORLD.done("hugo", "contestReport", contest);
    assertThat(again.getString("id")).isEqualTo(kept.id());
    assertThat(again.getInt("reopenings")).isEqualTo(1);
  }

  @Test
  void staff_reads_by_the_kept_report_what_the_reporters_of_all_say() {
    var duplicate = merged("hugo");
    mended();
    WORLD.done("hugo", "contestReport", contest(duplicate));

    var seen = WORLD.report("nadia", kept.id());

    assertThat(seen.getList("contestedBy.id")).containsExactly(duplicate.id());
    assertThat(seen.getString("contestedBy[0].reporterWords[0].text")).isEqualTo(NOT_MENDED);
    for (var person : new String[] {null, "camille", "hugo", "paul"}) {
      assertThat(WORLD.report(person, kept.id()).getList("contestedBy")).isEmpty();
    }
  }

  @Test
  void who_comes_second_is_told_that_it_goes_back_to_work_already() {
    var duplicate = merged("hugo");
    var other = merged("ines");
    mended();
    WORLD.done("hugo", "contestReport", contest(duplicate));

    for (var second : List.of(other, kept)) {
      var person = second == kept ? "camille" : "ines";
      var refused = WORLD.tries(person, "contestReport", contest(second));
      assertThat(refused.getString("__typename")).isEqualTo("ReportStatusProblem");
      assertThat(WORLD.report(person, second.id()).getList("reporterWords")).isEmpty();
    }
    assertThat(WORLD.report("nadia", kept.id()).getInt("reopenings")).isEqualTo(1);
  }

  @Test
  void a_photo_that_shows_it_is_seen_by_staff_and_not_by_who_filed_the_kept_report() {
    var duplicate = merged(null);
    mended();
    var photos = new PhotoClient(WORLD.backend());
    var bytes = Photographs.jpeg(800, 600);
    var asked = PhotoClient.asked(bytes.length, "JPEG");
    asked.put("purpose", "CONTEST");
    var grant = photos.granted(null, asked);
    photos.send(null, grant.path(), bytes);
    var contest = contest(duplicate);
    contest.put("photoIds", List.of(grant.photoId()));
    contest.put("clientKey", PhotoClient.KEY);

    WORLD.done(null, "contestReport", contest);

    assertThat(photos.photos("camille", kept.id())).isEmpty();
    assertThat(photos.photos("nadia", duplicate.id()))
        .singleElement()
        .satisfies(photo -> assertThat(photo).containsEntry("id", grant.photoId()));
  }

  @Test
  void words_go_when_who_said_them_is_forgotten() {
    var duplicate = merged(null);
    mended();
    WORLD.done(null, "contestReport", contest(duplicate));
    assertThat(WORLD.backend().as("camille").get("/me/data").asString())
        .contains(kept.id())
        .doesNotContain(NOT_MENDED);

    var erase = Map.of("followSecret", duplicate.secret(), "isConfirmed", true);
    WORLD.act(null, "eraseByLink", erase, "__typename");

    var seen = WORLD.report("nadia", kept.id());
    assertThat(seen.getString("status")).isEqualTo("CONTESTED");
    assertThat(seen.getList("contestedBy.id")).containsExactly(duplicate.id());
    assertThat(seen.prettify()).doesNotContain(NOT_MENDED);
  }

  @Test
  void who_may_not_know_of_the_kept_report_is_answered_with_their_own() {
    var duplicate = merged("hugo");
    var hidden = Map.of("reportId", kept.id(), "isPrivate", true);
    WORLD.done("nadia", "qualifyReport", hidden);
    mended();

    var contested = WORLD.done("hugo", "contestReport", contest(duplicate));

    assertThat(contested.getString("id")).isEqualTo(duplicate.id());
    assertThat(contested.getString("status")).isEqualTo("DUPLICATE");
    assertThat(WORLD.report("nadia", kept.id()).getString("status")).isEqualTo("CONTESTED");
    var refused = WORLD.tries("hugo", "contestReport", contest(duplicate));
    assertThat(refused.getString("__typename")).isEqualTo("ReportStatusProblem");
    assertThat(refused.getString("status")).isEqualTo("DUPLICATE");
  }

  @Test
  void a_report_that_is_split_again_is_contested_no_more_by_what_became_of_the_other() {
    var duplicate = merged("hugo");
    mended();

    var split = WORLD.done("nadia", "splitReport", Map.of("reportId", duplicate.id()));

    assertThat(split.getString("status")).isEqualTo("RECEIVED");
    assertThat(WORLD.tries("hugo", "contestReport", contest(duplicate)).getString("__typename"))
        .isEqualTo("ReportStatusProblem");
  }
}
