package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.image.Photographs;
import fr.vigie.mongo.Eventually;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What users of such systems complain of, each answered.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseworkTest {

  private static final CaseWorld WORLD = new CaseWorld();
  private static final byte[] PHOTO = Photographs.jpeg(800, 600);

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void what_is_called_fixed_and_is_not_goes_back_to_work_and_is_counted() {
    var filed = WORLD.mended();
    assertThat(WORLD.report(null, filed.id()).getString("status")).isEqualTo("RESOLVED");

    var contested = WORLD.done(null, "contestReport", CaseWorld.contest(filed.secret()));

    assertThat(contested.getString("status")).isEqualTo("CONTESTED");
    assertThat(contested.getInt("reopenings")).isEqualTo(1);
    assertThat(WORLD.report("nadia", filed.id()).getString("reporterWords[0].text"))
        .isEqualTo("le trou est toujours là");
    assertThat(WORLD.report("paul", filed.id()).getList("reporterWords")).isEmpty();
    WORLD.plans(filed.id());
    assertThat(WORLD.report(null, filed.id()).getString("status")).isEqualTo("PLANNED");
  }

  @Test
  void a_photo_shows_that_it_is_not_fixed_and_only_once() {
    var filed = WORLD.mended();
    var photos = new PhotoClient(WORLD.backend());
    var asked = PhotoClient.asked(PHOTO.length, "JPEG");
    asked.put("purpose", "CONTEST");
    var grant = photos.granted(null, asked);
    photos.send(null, grant.path(), PHOTO);
    var contest = new HashMap<String, Object>(CaseWorld.contest(filed.secret()));
    contest.put("photoIds", List.of(grant.photoId()));
    contest.put("clientKey", PhotoClient.OTHER_KEY);
    assertThat(WORLD.tries(null, "contestReport", contest).getString("__typename"))
        .isEqualTo("InvalidInputProblem");
    assertThat(WORLD.report(null, filed.id()).getString("status")).isEqualTo("RESOLVED");

    contest.put("clientKey", PhotoClient.KEY);
    WORLD.done(null, "contestReport", contest);

    assertThat(photos.photos("nadia", filed.id()))
        .singleElement()
        .satisfies(photo -> assertThat(photo).containsEntry("id", grant.photoId()));
    assertThat(photos.photos(null, filed.id())).isEmpty();
  }

  @Test
  void what_went_to_the_wrong_body_is_forwarded_returned_with_a_reason_and_accepted_at_last() {
    var report = WORLD.files("camille").id();
    var to = Map.of("reportId", report, "organisationId", CaseWorld.VOSGES_ORGANISATION);
    var forwarded = WORLD.done("nadia", "forwardReport", to);
    assertThat(forwarded.getString("status")).isEqualTo("FORWARDED");
    assertThat(WORLD.report("paul", report).getList("allowedActs")).contains("ACCEPT", "RETURN");
    assertThat(WORLD.tries("nadia", "acceptReport", Map.of("reportId", report)))
        .satisfies(a -> assertThat(a.getString("__typename")).isEqualTo("NotAllowedProblem"));
    assertThat(WORLD.tries("ines", "acceptReport", Map.of("reportId", report)))
        .satisfies(a -> assertThat(a.getString("__typename")).isEqualTo("ReportNotFoundProblem"));

    var returned =
        WORLD.done("paul", "returnReport", Map.of("reportId", report, "reason", "pas chez nous"));
    assertThat(returned.getString("status")).isEqualTo("RECEIVED");
    assertThat(returned.getString("timeline[-1].text")).isEqualTo("pas chez nous");
    assertThat(returned.getString("territory.id")).isEqualTo(CaseWorld.BELLEVILLE);

    WORLD.done("nadia", "forwardReport", to);
    var accepted = WORLD.done("paul", "acceptReport", Map.of("reportId", report));
    assertThat(accepted.getString("territory.id")).isEqualTo(CaseWorld.VOSGES);
    assertThat(accepted.getString("responsible.id")).isEqualTo(CaseWorld.VOSGES_ORGANISATION);
    var qualified = Map.of("reportId", report, "priority", "HIGH");
    assertThat(WORLD.done("paul", "qualifyReport", qualified).getString("priority"))
        .isEqualTo("HIGH");
    assertThat(WORLD.tries("nadia", "qualifyReport", qualified).getString("__typename"))
        .isEqualTo("ReportNotFoundProblem");
    assertThat(WORLD.report("camille", report).getBoolean("isWaitingForReporter")).isFalse();
  }

  @Test
  void the_same_thing_reported_twenty_times_is_one_report_and_no_follower_is_lost() {
    var place = WORLD.place();
    var all = IntStream.range(0, 20).mapToObj(_ -> WORLD.files(null, place)).toList();
    var kept = all.getFirst();
    var others = all.stream().skip(1).map(CaseWorld.Filed::id).toList();

    var merged =
        WORLD.done("nadia", "mergeReports", Map.of("keptReportId", kept.id(), "reportIds", others));

    assertThat(merged.getInt("followersCount")).isEqualTo(20);
    var link =
        "query($s: String!) { followByLink(followSecret: $s) { report { duplicateOf { id } } } }";
    assertThat(
            WORLD
                .asks(null, link, Map.of("s", all.getLast().secret()))
                .getString("data.followByLink.report.duplicateOf.id"))
        .isEqualTo(kept.id());
    var split = WORLD.done("nadia", "splitReport", Map.of("reportId", others.getLast()));
    assertThat(split.getString("status")).isEqualTo("RECEIVED");
    assertThat(split.getInt("followersCount")).isEqualTo(1);
    assertThat(WORLD.report(null, kept.id()).getInt("followersCount")).isEqualTo(19);
  }

  @Test
  void silence_is_broken_by_an_acknowledgement_a_question_an_answer_and_a_timeline() {
    var filed = WORLD.files(null);
    var known = WORLD.report(null, filed.id());
    assertThat(known.getString("responsible.name")).isNotBlank();
    assertThat(known.getString("dueAt")).isGreaterThan(known.getString("filedAt"));

    var question = message(filed.id(), "question", "De quel côté de la rue ?");
    WORLD.done("nadia", "askReporter", question);
    assertThat(WORLD.report("nadia", filed.id()).getBoolean("isWaitingForReporter")).isTrue();
    var answer =
        Map.of(
            "followSecret",
            filed.secret(),
            "clientMessageId",
            UUID.randomUUID().toString(),
            "text",
            "côté pair");
    WORLD.done(null, "answerQuestion", answer);
    WORLD.done(null, "answerQuestion", answer);
    WORLD.done("nadia", "answerReport", message(filed.id(), "text", "Nous passons mardi."));

    var told = WORLD.report(null, filed.id());
    assertThat(told.getList("timeline.act")).containsExactly("FILE", "ASK", "REPLY", "ANSWER");
    assertThat(told.getString("timeline[3].text")).isEqualTo("Nous passons mardi.");
    assertThat(told.getList("reporterWords")).isEmpty();
    var seen = WORLD.report("nadia", filed.id());
    assertThat(seen.getBoolean("isWaitingForReporter")).isFalse();
    assertThat(seen.getString("reporterWords[0].text")).isEqualTo("côté pair");
    assertThat(WORLD.tries(null, "answerQuestion", again(answer)).getString("__typename"))
        .isEqualTo("NothingAskedProblem");
  }

  private static Map<String, ?> again(Map<String, ?> answer) {
    var more = new HashMap<String, Object>(answer);
    more.put("clientMessageId", UUID.randomUUID().toString());
    return more;
  }

  private static Map<String, ?> message(String report, String field, String text) {
    return Map.of("reportId", report, "clientMessageId", UUID.randomUUID().toString(), field, text);
  }

  @Test
  void a_territory_answers_by_its_templates() {
    var report = WORLD.files(null).id();
    var template =
        Map.of(
            "territoryId",
            CaseWorld.BELLEVILLE,
            "name",
            "Reçu",
            "text",
            "{category} à {commune} : pris en compte avant le {dueAt}.");
    var id =
        WORLD
            .act("marc", "setAnswerTemplate", template, "template { id }")
            .getString("template.id");

    var answered = WORLD.done("nadia", "answerReport", message(report, "templateId", id));

    assertThat(answered.getString("timeline[-1].text"))
        .matches(
            "Trou ou affaissement de la chaussée à Belleville-sur-Meuse : pris en compte avant"
                + " le \\d+ \\S+ 20\\d\\d\\.");
    var unknown = new HashMap<String, Object>(template);
    unknown.put("text", "Bonjour {nom}");
    var refused = WORLD.tries("marc", "setAnswerTemplate", unknown);
    assertThat(refused.getString("__typename")).isEqualTo("InvalidInputProblem");
    assertThat(refused.getString("field")).isEqualTo("text");
    assertThat(refused.getString("rule")).contains("{nom}");
  }

  @Test
  void who_is_unhappy_is_offered_to_contest_and_says_it_once() {
    var filed = WORLD.mended();
    var rating = Map.of("followSecret", filed.secret(), "satisfaction", 2);

    var rated = WORLD.act(null, "rateReport", rating, "offersContest");

    assertThat(rated.getBoolean("offersContest")).isTrue();
    WORLD.act(null, "rateReport", rating, "offersContest");
    var other = Map.of("followSecret", filed.secret(), "satisfaction", 5);
    assertThat(WORLD.tries(null, "rateReport", other).getString("__typename"))
        .isEqualTo("ReportRatedProblem");
    assertThat(WORLD.report("nadia", filed.id()).getInt("satisfaction")).isEqualTo(2);
    assertThat(WORLD.report(null, filed.id()).getString("satisfaction")).isNull();
  }

  @Test
  void a_report_is_resolved_without_work_only_for_a_reason_that_everyone_reads() {
    var report = WORLD.files(null).id();
    var blank = Map.of("reportId", report, "reason", " ");
    assertThat(WORLD.tries("nadia", "resolveReport", blank).getString("field")).isEqualTo("reason");

    var resolved =
        WORLD.done("nadia", "resolveReport", Map.of("reportId", report, "reason", "déjà rebouché"));

    assertThat(resolved.getString("status")).isEqualTo("RESOLVED");
    assertThat(resolved.getString("timeline[-1].text")).isEqualTo("déjà rebouché");
    assertThat(WORLD.done("nadia", "closeReport", Map.of("reportId", report)).getString("status"))
        .isEqualTo("CLOSED");
  }

  @Test
  void staff_files_for_who_telephones_and_nobody_else_does() {
    var filing = WORLD.filing(WORLD.place());
    filing.put("channel", "PHONE");
    filing.put("onBehalfOf", Map.of("name", "Mme Colin", "phone", "03 29 00 00 00"));
    assertThat(WORLD.tries("camille", "fileReport", filing).getString("__typename"))
        .isEqualTo("NotAllowedProblem");
    assertThat(WORLD.tries(null, "fileReport", filing).getString("__typename"))
        .isEqualTo("NotAllowedProblem");

    var filed = WORLD.act("nadia", "fileReport", filing, "report { id channel } followSecret");

    assertThat(filed.getString("report.channel")).isEqualTo("PHONE");
    // For who telephones to come back to it.
    assertThat(filed.getString("followSecret")).isNotNull();
    filing.put("channel", "WEB");
    filing.put("clientReportId", UUID.randomUUID().toString());
    assertThat(WORLD.tries("nadia", "fileReport", filing).getString("field")).isEqualTo("channel");
  }

  @Test
  void a_report_that_nobody_contests_is_closed_by_itself() {
    try (var world = new CaseWorld()) {
      var mended = world.mended();
      var open = world.files(null);
      world.clock().later(Duration.ofDays(29));
      assertThat(world.report(null, mended.id()).getString("status")).isEqualTo("RESOLVED");

      world.clock().later(Duration.ofDays(2));

      Eventually.within(
          Duration.ofSeconds(30),
          () -> "CLOSED".equals(world.report(null, mended.id()).getString("status")));
      assertThat(world.report(null, open.id()).getString("status")).isEqualTo("RECEIVED");
      assertThat(List.of("CLOSE"))
          .contains(world.report(null, mended.id()).getString("timeline[-1].act"));
    }
  }
}
