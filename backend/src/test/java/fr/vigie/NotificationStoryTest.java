package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who is told what, as they find it in their own list.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationStoryTest {

  private static final NotificationWorld WORLD = new NotificationWorld(new CaseWorld());
  private static final CaseWorld CASES = WORLD.world();

  @AfterAll
  static void stop() {
    CASES.close();
  }

  @Test
  void who_filed_hears_of_their_report_signed_in_or_by_their_link() {
    var camilles = CASES.files("camille");
    var anyones = CASES.files(null);
    WORLD.qualifies(camilles.id());
    WORLD.qualifies(anyones.id());

    assertThat(WORLD.told("camille", camilles.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_QUALIFIED");
    assertThat(WORLD.told(null, anyones.secret(), anyones.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_QUALIFIED");
    assertThat(WORLD.told("camille", anyones.id())).isEmpty();
    assertThat(WORLD.told(null, anyones.secret(), camilles.id())).isEmpty();
  }

  @Test
  void only_who_filed_it_is_asked_and_all_who_follow_it_read_the_answer() {
    var filed = CASES.files("camille");
    WORLD.follows("hugo", filed.id());
    WORLD.asksReporter(filed.id(), "Quel numéro ?");
    WORLD.answers(filed.id(), "Nous passons mardi.");

    assertThat(WORLD.told("camille", filed.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_QUESTION", "REPORT_ANSWERED");
    assertThat(WORLD.told("hugo", filed.id())).containsExactly("REPORT_ANSWERED");
  }

  @Test
  void who_did_it_is_not_told_of_it() {
    var filed = CASES.files("camille");
    WORLD.follows("nadia", filed.id());
    WORLD.follows("hugo", filed.id());
    WORLD.qualifies(filed.id());

    assertThat(WORLD.told("hugo", filed.id())).containsExactly("REPORT_QUALIFIED");
    assertThat(WORLD.told("nadia", filed.id())).isEmpty();
  }

  @Test
  void once_a_report_is_private_only_who_filed_it_hears_of_it() {
    var filed = CASES.files("camille");
    WORLD.follows("hugo", filed.id());
    CASES.done("nadia", "qualifyReport", Map.of("reportId", filed.id(), "isPrivate", true));
    WORLD.answers(filed.id(), "Nous passons mardi.");

    assertThat(WORLD.told("camille", filed.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_QUALIFIED", "REPORT_ANSWERED");
    assertThat(WORLD.told("hugo", filed.id())).isEmpty();
  }

  @Test
  void the_same_is_told_once_in_ten_minutes() {
    var filed = CASES.files("camille");
    for (var answer : List.of("Un.", "Deux.", "Trois.")) {
      WORLD.answers(filed.id(), answer);
    }
    assertThat(WORLD.told("camille", filed.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_ANSWERED");

    CASES.clock().later(Duration.ofMinutes(11));
    WORLD.answers(filed.id(), "Quatre.");

    assertThat(WORLD.told("camille", filed.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_ANSWERED", "REPORT_ANSWERED");
  }

  @Test
  void what_is_new_in_an_area_is_told_to_those_who_follow_it_and_not_to_who_filed_it() {
    var place = CASES.place();
    for (var person : List.of("hugo", "camille")) {
      CASES.act(person, "followArea", Map.of("centre", place, "radiusMetres", 50), "follow { id }");
    }
    var filed = CASES.files("camille", place);
    WORLD.qualifies(filed.id());

    assertThat(WORLD.told("hugo", filed.id())).containsExactly("REPORT_NEARBY");
    assertThat(WORLD.told("camille", filed.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_QUALIFIED");
  }

  @Test
  void who_filed_what_another_report_says_too_hears_of_that_one() {
    var place = CASES.place();
    var kept = CASES.files(null, place);
    var twin = CASES.files("camille", place);
    CASES.done(
        "nadia",
        "mergeReports",
        Map.of("keptReportId", kept.id(), "reportIds", List.of(twin.id())));
    WORLD.answers(kept.id(), "Nous passons mardi.");

    assertThat(WORLD.told("camille", twin.id()))
        .containsExactly("REPORT_RECEIVED", "REPORT_DUPLICATE");
    assertThat(WORLD.told("camille", kept.id())).containsExactly("REPORT_ANSWERED");
  }

  @Test
  void news_are_told_to_those_who_follow_a_commune_or_an_area_there_and_to_nobody_else() {
    CASES.act("rita", "followCommune", Map.of("inseeCode", "55043"), "follow { id }");
    var area =
        Map.of("centre", CASES.place(), "radiusMetres", 50, "categoryCodes", List.of("noise"));
    CASES.act("rita", "followArea", area, "follow { id }");
    CASES.act("marc", "followArea", area, "follow { id }");
    CASES.act("paul", "followCommune", Map.of("inseeCode", "88383"), "follow { id }");

    var news = WORLD.publishes("nadia", "Marché déplacé", "Place de la Mairie.");

    assertThat(WORLD.told("rita", news)).containsExactly("NEWS");
    assertThat(WORLD.told("marc", news)).containsExactly("NEWS");
    assertThat(WORLD.told("paul", news)).isEmpty();
    assertThat(WORLD.told("nadia", news)).isEmpty();
  }

  @Test
  void news_are_shown_the_newest_first_and_where_they_were_told_until_they_are_over() {
    CASES.act("ines", "followCommune", Map.of("inseeCode", "55043"), "follow { id }");
    var first = WORLD.publishes("nadia", "Un", "Premier.");
    var second = WORLD.publishes("nadia", "Deux", "Second.");
    var told = "{ notifications(first: 2) { edges { node { kind news { texts { title } } } } } }";
    WORLD.settled();

    assertThat(shown()).containsSubsequence(second, first);
    assertThat(
            CASES
                .asks("ines", told, Map.of())
                .getList("data.notifications.edges.node.news.texts.title.flatten()"))
        .containsExactly("Deux", "Un");

    CASES.clock().later(Duration.ofHours(2));

    assertThat(shown()).doesNotContain(first, second);
    assertThat(CASES.asks("ines", told, Map.of()).getList("data.notifications.edges.node.news"))
        .containsOnlyNulls();
    var byId = "query($id: ID!) { node(id: $id) { id } }";
    assertThat(CASES.asks("ines", byId, Map.of("id", first)).getString("data.node")).isNull();
  }

  private static List<String> shown() {
    var query = "query($id: ID!) { news(territoryId: $id) { id } }";
    return CASES.asks(null, query, Map.of("id", CaseWorld.BELLEVILLE)).getList("data.news.id");
  }

  @Test
  void dispatchers_hear_that_a_report_is_said_not_to_be_mended() {
    var mended = CASES.mended();
    CASES.done(null, "contestReport", CaseWorld.contest(mended.secret()));

    assertThat(WORLD.told("nadia", mended.id())).containsExactly("REPORT_CONTESTED");
    assertThat(WORLD.told("paul", mended.id())).isEmpty();
    assertThat(WORLD.told(null, mended.secret(), mended.id()))
        .containsExactly(
            "REPORT_RECEIVED", "REPORT_PLANNED", "REPORT_IN_PROGRESS", "REPORT_RESOLVED");
  }
}
