package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// One message to all who follow the reports of a situation; refusals first.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SituationMessageTest {

  private static final CaseWorld WORLD = CaseWorld.shared();
  private static final NotificationWorld TOLD = new NotificationWorld(WORLD);
  private static final String SITUATION =
      "situation { id status messages { text reportCount by { id } } viewerCanMessage }";

  static String opens(CaseWorld world, String... members) {
    var input =
        Map.of(
            "clientSituationId",
            UUID.randomUUID().toString(),
            "territoryId",
            CaseWorld.BELLEVILLE,
            "title",
            "Conduite rompue",
            "memberIds",
            List.of(members));
    return world.act("nadia", "openSituation", input, "situation { id }").getString("situation.id");
  }

  static Map<String, Object> message(String situation, String text) {
    return new HashMap<>(
        Map.of(
            "situationId",
            situation,
            "clientMessageId",
            UUID.randomUUID().toString(),
            "text",
            text));
  }

  private static JsonPath tells(@Nullable String person, Map<String, ?> message) {
    return WORLD.tries(person, "messageSituation", message, SITUATION);
  }

  /// Of which of these reports somebody was told that there is an answer.
  private static List<String> answered(
      @Nullable String person, @Nullable String secret, String... reports) {
    return Stream.of(reports)
        .flatMap(report ->
            TOLD.told(person, secret, report).stream()
                .filter("REPORT_ANSWERED"::equals)
                .map(_ -> report))
        .toList();
  }

  @Test
  void only_who_answers_reports_there_speaks_to_all_of_a_situation() {
    var id = opens(WORLD, WORLD.files("camille").id());

    for (var person : List.of("sami", "rita", "marc")) {
      assertThat(tells(person, message(id, "Réparé.")).getString("__typename"))
          .as(person)
          .isEqualTo("NotAllowedProblem");
    }
    for (var person : List.of("paul", "camille")) {
      assertThat(tells(person, message(id, "Réparé.")).getString("__typename"))
          .as(person)
          .isEqualTo("SituationNotFoundProblem");
    }
    assertThat(tells("nadia", message("sit_none", "Réparé.")).getString("__typename"))
        .isEqualTo("SituationNotFoundProblem");
  }

  @Test
  void words_that_are_none_or_too_many_are_refused() {
    var id = opens(WORLD, WORLD.files("camille").id());

    for (var text : List.of("", "  ", "x".repeat(10_000), "a\u0007b")) {
      assertThat(tells("nadia", message(id, text)).getString("field")).isEqualTo("text");
    }
  }

  @Test
  void where_nobody_would_be_told_nothing_is_said() {
    var report = WORLD.files("camille").id();
    var id = opens(WORLD, report);
    WORLD.act(
        "nadia",
        "forwardReport",
        Map.of("reportId", report, "organisationId", CaseWorld.VOSGES_ORGANISATION),
        "report { id }");
    WORLD.act("paul", "acceptReport", Map.of("reportId", report), "report { id }");

    assertThat(tells("nadia", message(id, "Réparé.")).getString("__typename"))
        .isEqualTo("NobodyToTellProblem");
  }

  @Test
  void who_follows_two_reports_of_it_is_told_once_and_everybody_else_too() {
    var first = WORLD.files("camille");
    var second = WORLD.files("camille");
    var third = WORLD.files(null);
    var other = WORLD.files(null);
    TOLD.follows("zoe", first.id());
    TOLD.follows("zoe", third.id());
    var id = opens(WORLD, first.id(), second.id(), third.id());

    var told = tells("nadia", message(id, "L'eau revient à 18 h."));

    assertThat(told.getList("situation.messages.text")).containsExactly("L'eau revient à 18 h.");
    assertThat(told.getList("situation.messages.reportCount")).containsExactly(3);
    var all = new String[] {first.id(), second.id(), third.id(), other.id()};
    assertThat(answered("camille", null, all)).hasSize(1).containsAnyOf(first.id(), second.id());
    assertThat(answered("zoe", null, all)).hasSize(1).containsAnyOf(first.id(), third.id());
    assertThat(answered(null, third.secret(), all)).containsExactly(third.id());
    assertThat(answered(null, other.secret(), all)).isEmpty();
  }

  @Test
  void it_is_in_the_public_story_of_each_report() {
    var first = WORLD.files("camille").id();
    var second = WORLD.files(null).id();
    var id = opens(WORLD, first, second);

    tells("nadia", message(id, "$status : l'équipe est sur place."));

    for (var report : List.of(first, second)) {
      var story = WORLD.report(null, report);
      assertThat(story.getList("timeline.text")).endsWith("$status : l'équipe est sur place.");
      assertThat(story.getList("timeline.act")).containsExactly("FILE", "ANSWER");
      assertThat(story.getList("timeline.status")).containsOnly("RECEIVED");
    }
  }

  @Test
  void a_report_that_joins_has_what_was_said_last_in_its_story_and_who_follows_it_is_told() {
    var first = WORLD.files("camille");
    var id = opens(WORLD, first.id());
    tells("nadia", message(id, "Conduite rompue."));
    tells("nadia", message(id, "L'eau revient à 18 h."));
    var later = WORLD.files(null);
    var untold = WORLD.files(null);

    var joins = Map.of("situationId", id, "memberIds", List.of(later.id()));
    var joined = WORLD.act("nadia", "addToSituation", joins, SITUATION);

    assertThat(joined.getList("situation.messages.reportCount")).containsExactly(1, 2);
    assertThat(WORLD.report(null, later.id()).getList("timeline.text"))
        .containsExactly(null, "L'eau revient à 18 h.");
    assertThat(answered(null, later.secret(), later.id())).containsExactly(later.id());
    assertThat(answered(null, untold.secret(), untold.id())).isEmpty();
    assertThat(answered("camille", null, first.id(), later.id())).hasSize(2);

    // Taken out and put back, it has heard it already.
    WORLD.act("nadia", "removeFromSituation", joins, "situation { id }");
    WORLD.act("nadia", "addToSituation", joins, "situation { id }");
    assertThat(WORLD.report(null, later.id()).getList("timeline.act"))
        .containsExactly("FILE", "ANSWER");
  }

  @Test
  void who_follows_a_duplicate_is_told_of_what_is_dealt_with() {
    var kept = WORLD.files("camille");
    var duplicate = WORLD.files(null);
    WORLD.done(
        "nadia",
        "mergeReports",
        Map.of("keptReportId", kept.id(), "reportIds", List.of(duplicate.id())));
    var id = opens(WORLD, kept.id());

    tells("nadia", message(id, "Réparé."));

    assertThat(answered(null, duplicate.secret(), kept.id())).containsExactly(kept.id());
  }

  @Test
  void of_a_private_report_only_who_filed_it_is_told() {
    var filed = WORLD.files("camille");
    TOLD.follows("zoe", filed.id());
    WORLD.done("nadia", "qualifyReport", Map.of("reportId", filed.id(), "isPrivate", true));
    var id = opens(WORLD, filed.id());

    tells("nadia", message(id, "Réparé."));

    assertThat(answered("camille", null, filed.id())).hasSize(1);
    assertThat(answered("zoe", null, filed.id())).isEmpty();
  }

  @Test
  void a_message_sent_again_and_again_at_once_is_told_once() throws Exception {
    var report = WORLD.files("camille").id();
    var id = opens(WORLD, report);
    var message = message(id, "Réparé.");
    var acts = new ArrayList<Callable<String>>();
    for (var i = 0; i < 8; i++) {
      acts.add(() -> tells("nadia", message).getString("__typename"));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(acts).stream().map(done -> done.resultNow()))
          .containsOnly("MessageSituationSuccess");
    }

    assertThat(WORLD.report(null, report).getList("timeline.act"))
        .containsExactly("FILE", "ANSWER");
    assertThat(answered("camille", null, report)).hasSize(1);
    message.put("text", "autre chose");
    assertThat(tells("nadia", message).getString("__typename")).isEqualTo("ClientIdReusedProblem");
    var elsewhere = new HashMap<>(message);
    elsewhere.put("text", "Réparé.");
    elsewhere.put("situationId", opens(WORLD, WORLD.files("camille").id()));
    assertThat(tells("nadia", elsewhere).getString("__typename"))
        .isEqualTo("ClientIdReusedProblem");
  }

  @Test
  void that_it_is_over_may_be_told_and_then_no_more_after_fifty_messages() {
    var id = opens(WORLD, WORLD.files("camille").id());
    WORLD.act("nadia", "endSituation", Map.of("situationId", id), "situation { id }");
    for (var i = 1; i <= 50; i++) {
      assertThat(tells("nadia", message(id, "Nouvelle " + i)).getString("__typename"))
          .isEqualTo("MessageSituationSuccess");
    }

    assertThat(tells("nadia", message(id, "Une de trop")).getString("__typename"))
        .isEqualTo("SituationFullProblem");
  }
}
