package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who follows what, signed in or by a link.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowTest {

  private static final CaseWorld WORLD = new CaseWorld();
  private static final String MINE =
      """
      query($first: Int!, $after: String) { myFollows(first: $first, after: $after) {
        edges { cursor node { id report { id } commune { inseeCode } radiusMetres
          categories { code } centre { latitude } newSteps { act text } newReports { id } } }
        pageInfo { endCursor hasNextPage } } }
      """;

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void a_citizen_follows_a_report_instead_of_filing_it_again() {
    var place = WORLD.place();
    var report = WORLD.files(null, place).id();
    var again = WORLD.filing(place);
    again.put("isNotDuplicate", false);
    assertThat(WORLD.tries(null, "fileReport", again).getString("__typename"))
        .isEqualTo("NearbyReportsProblem");
    var input = follow(report);

    var followed = follows(null, input);

    assertThat(followed.getInt("follow.report.followersCount")).isEqualTo(2);
    assertThat(followed.getString("followSecret")).hasSize(22);
    assertThat(follows(null, input).prettify()).isEqualTo(followed.prettify());
    var signedIn = follows("camille", follow(report));
    assertThat(signedIn.getString("followSecret")).isNull();
    assertThat(follows("camille", follow(report)).getInt("follow.report.followersCount"))
        .isEqualTo(3);
  }

  private static Map<String, ?> follow(String report) {
    return Map.of("reportId", report, "clientFollowId", UUID.randomUUID().toString());
  }

  private static JsonPath follows(@Nullable String person, Map<String, ?> input) {
    return WORLD.act(
        person, "followReport", input, "follow { id report { id followersCount } } followSecret");
  }

  @Test
  void a_link_shows_what_is_new_and_lets_only_who_filed_the_report_speak() {
    var filed = WORLD.files(null);
    var other = follows(null, follow(filed.id())).getString("followSecret");
    WORLD.done("nadia", "qualifyReport", Map.of("reportId", filed.id(), "priority", "HIGH"));
    var link = "query($s: String!) { followByLink(followSecret: $s) { newSteps { act } } }";

    var seen = WORLD.asks(null, link, Map.of("s", other));

    assertThat(seen.getList("data.followByLink.newSteps.act")).containsExactly("QUALIFY");
    WORLD.act(null, "markFollowSeen", Map.of("followSecret", other), "follow { id }");
    assertThat(WORLD.asks(null, link, Map.of("s", other)).getList("data.followByLink.newSteps"))
        .isEmpty();
    WORLD.done("nadia", "resolveReport", Map.of("reportId", filed.id(), "reason", "vu"));
    assertThat(WORLD.tries(null, "contestReport", CaseWorld.contest(other)).getString("__typename"))
        .isEqualTo("FollowLinkUnusableProblem");
    WORLD.act(null, "unfollow", Map.of("followSecret", other), "follow { id }");
    assertThat(WORLD.report(null, filed.id()).getInt("followersCount")).isEqualTo(1);
    assertThat(WORLD.asks(null, link, Map.of("s", other)).<Object>get("data.followByLink"))
        .isNull();
  }

  @Test
  void who_signed_in_sees_what_is_new_in_a_commune_and_around_a_place() {
    var place = WORLD.place();
    WORLD.act("hugo", "followCommune", Map.of("inseeCode", "55043"), "follow { id }");
    var area = Map.of("centre", place, "radiusMetres", 50, "categoryCodes", List.of("pothole"));
    WORLD.act("hugo", "followArea", area, "follow { id }");
    WORLD.clock().later(Duration.ofSeconds(1));
    var here = WORLD.files(null, place).id();
    var farther = WORLD.files(null).id();

    var mine = WORLD.asks("hugo", MINE, Map.of("first", 20)).setRootPath("data.myFollows.edges");

    assertThat(mine.getInt("[0].node.radiusMetres")).isEqualTo(50);
    assertThat(mine.getList("[0].node.newReports.id")).containsExactly(here);
    assertThat(mine.getString("[1].node.commune.inseeCode")).isEqualTo("55043");
    assertThat(mine.getList("[1].node.newReports.id")).contains(here, farther);
    var first = WORLD.asks("hugo", MINE, Map.of("first", 1)).setRootPath("data.myFollows");
    var after = Map.of("first", 1, "after", first.getString("pageInfo.endCursor"));
    assertThat(first.getBoolean("pageInfo.hasNextPage")).isTrue();
    assertThat(WORLD.asks("hugo", MINE, after).getString("data.myFollows.edges[0].node.id"))
        .isEqualTo(mine.getString("[1].node.id"));
  }

  @Test
  void who_follows_an_area_may_choose_what_only_the_territory_has() {
    var own =
        Map.of(
            "territoryId",
            CaseWorld.BELLEVILLE,
            "categoryCode",
            "own-fountain",
            "label",
            Map.of("fr", "Fontaine"),
            "domain",
            "ENVIRONMENT",
            "group",
            "nature",
            "workingDays",
            5);
    WORLD.act("marc", "adaptCategory", own, "category { code }");
    var place = WORLD.place();
    var area =
        Map.of("centre", place, "radiusMetres", 60, "categoryCodes", List.of("own-fountain"));

    var followed = WORLD.act("ines", "followArea", area, "follow { categories { code label } }");

    assertThat(followed.getString("follow.categories[0].label")).isEqualTo("Fontaine");
    WORLD.clock().later(Duration.ofSeconds(1));
    WORLD.files(null, place);
    var filing = WORLD.filing(place);
    filing.put("categoryCode", "own-fountain");
    var filed = WORLD.act(null, "fileReport", filing, "report { id }").getString("report.id");
    var mine = WORLD.asks("ines", MINE, Map.of("first", 1));
    assertThat(mine.getList("data.myFollows.edges[0].node.newReports.id")).containsExactly(filed);
  }

  @Test
  void what_breaks_a_rule_is_refused() {
    var place = WORLD.place();
    assertThat(tries("camille", "followArea", Map.of("centre", place, "radiusMetres", 49)))
        .isEqualTo("InvalidInputProblem");
    assertThat(tries("camille", "followArea", Map.of("centre", place, "radiusMetres", 5_001)))
        .isEqualTo("InvalidInputProblem");
    var category = Map.of("centre", place, "radiusMetres", 50, "categoryCodes", List.of("nothing"));
    assertThat(tries("camille", "followArea", category)).isEqualTo("CategoryUnknownProblem");
    assertThat(tries(null, "followCommune", Map.of("inseeCode", "55043")))
        .isEqualTo("SignInNeededProblem");
    assertThat(tries("camille", "followCommune", Map.of("inseeCode", "54395")))
        .isEqualTo("CommuneNotServedProblem");
    assertThat(tries("camille", "followReport", follow("rep_none")))
        .isEqualTo("ReportNotFoundProblem");
  }

  @Test
  void nobody_ends_what_somebody_else_follows() {
    var report = WORLD.files("camille").id();
    var theirs =
        WORLD
            .asks("camille", MINE, Map.of("first", 1))
            .getString("data.myFollows.edges[0].node.id");

    assertThat(tries("paul", "unfollow", Map.of("followId", theirs)))
        .isEqualTo("FollowNotFoundProblem");
    assertThat(tries(null, "unfollow", Map.of("followId", theirs)))
        .isEqualTo("FollowNotFoundProblem");
    assertThat(WORLD.report(null, report).getInt("followersCount")).isEqualTo(1);
    WORLD.act("camille", "unfollow", Map.of("followId", theirs), "follow { id }");
    assertThat(WORLD.report(null, report).getInt("followersCount")).isZero();
  }

  private static String tries(@Nullable String person, String act, Map<String, ?> input) {
    return WORLD.tries(person, act, input).getString("__typename");
  }
}
