package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.GeoPoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a citizen is told at once. It is the Monday 23 November 2026, half past midnight in Paris.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FilingTest {

  private static final FilingWorld WORLD = FilingWorld.from("2026-11-22T23:30:00Z");
  private static final GeoPoint QUIET = new GeoPoint(49.1789, 5.3721);

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  @Test
  void an_acknowledgement_says_who_answers_by_when_and_how_they_are_reached() {
    var filed = WORLD.file(null, FilingWorld.lampOut(Map.of()));

    assertThat(filed.getString("acknowledgement.reference"))
        .matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]")
        .isEqualTo(filed.getString("report.reference"));
    assertThat(filed.getString("acknowledgement.expectedOn")).isEqualTo("2026-11-30");
    assertThat(filed.getString("acknowledgement.service.name")).isEqualTo("Belleville-sur-Meuse");
    assertThat(filed.getString("acknowledgement.service.phone")).isEqualTo("03 29 84 31 81");
    assertThat(filed.getString("acknowledgement.service.email")).contains("@");
    assertThat(filed.getString("acknowledgement.sentence"))
        .contains(filed.getString("report.reference"), "30 novembre 2026");
  }

  @Test
  void a_report_is_found_by_its_reference_however_it_is_typed() {
    var filed = WORLD.file(null, FilingWorld.lampOut(Map.of()));
    var query =
        "query($reference: String!) { found: reportByReference(reference: $reference) { id } }";
    var typed = filed.getString("report.reference").toLowerCase().replace("-", " ");

    var found = WORLD.backend().asks(null, query, Map.of("reference", typed)).jsonPath();
    var wrong = WORLD.backend().asks(null, query, Map.of("reference", "AAAA-AAAA-B")).jsonPath();

    assertThat(found.getString("data.found.id")).isEqualTo(filed.getString("report.id"));
    assertThat(wrong.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    assertThat(wrong.getString("errors[0].extensions.field")).isEqualTo("reference");
  }

  @Test
  void the_same_report_sent_again_is_answered_the_same() {
    var input = FilingWorld.lampOut(Map.of("saidAt", "2026-11-22T22:00:00Z"));

    assertThat(WORLD.file(null, input).prettify()).isEqualTo(WORLD.file(null, input).prettify());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "2099-12-31T23:59:59Z", "0001-01-01T00:00:00Z"})
  void a_phone_whose_clock_is_wrong_harms_nothing(String said) {
    var filed = WORLD.file("nadia", FilingWorld.lampOut(Map.of("saidAt", said)));

    assertThat(filed.getString("report.saidAt")).isEqualTo(said);
    assertThat(filed.getString("acknowledgement.receivedAt")).startsWith("2026-11-22T23:");
    assertThat(filed.getString("acknowledgement.expectedOn")).isEqualTo("2026-11-30");
  }

  @Test
  void citizens_do_not_read_when_a_phone_says_that_something_was_written() {
    var input = FilingWorld.lampOut(Map.of("saidAt", "2026-11-22T22:00:00Z"));

    assertThat(WORLD.file(null, input).getString("report.saidAt")).isNull();
  }

  @Test
  void the_lamp_that_stands_there_is_linked_when_it_is_clear_which() {
    var lamp = WORLD.asset("LIGHT_POINT", QUIET, "near");
    var place = FilingWorld.place(new GeoPoint(49.17895, 5.37215));

    var filed = WORLD.file(null, FilingWorld.lampOut(Map.of("location", place)));

    assertThat(filed.getString("report.nearestAsset.id")).isEqualTo(lamp);
    assertThat(filed.getString("report.asset")).isNull();
  }

  @Test
  void of_two_lamps_that_stand_as_near_none_is_linked() {
    var between = new GeoPoint(49.1850, 5.3900);
    WORLD.asset("LIGHT_POINT", new GeoPoint(49.18505, 5.3900), "one");
    WORLD.asset("LIGHT_POINT", new GeoPoint(49.18495, 5.3900), "other");

    var filed =
        WORLD.file(null, FilingWorld.lampOut(Map.of("location", FilingWorld.place(between))));

    assertThat(filed.getString("report.nearestAsset")).isNull();
  }

  @Test
  void a_lamp_picked_as_an_answer_is_what_the_report_is_about() {
    var lamp = WORLD.asset("LIGHT_POINT", new GeoPoint(49.1801, 5.3701), "picked");
    var answers =
        List.of(
            Map.of("question", "extent", "value", "one"),
            Map.of("question", "lamp", "value", lamp),
            Map.of("question", "since", "value", "2026-11-20"));

    var filed = WORLD.file("camille", FilingWorld.lampOut(Map.of("answers", answers)));

    assertThat(filed.getString("report.asset.id")).isEqualTo(lamp);
    assertThat(filed.getList("report.answers.value")).containsExactly("one", lamp, "2026-11-20");
  }

  @Test
  void a_lamp_that_is_switched_off_at_that_hour_is_answered_so() {
    var schedule =
        Map.of(
            "clientScheduleId", "switched-off-in-the-village",
            "targetKind", "COMMUNE",
            "targetId", "51237",
            "switching", "ASTRONOMICAL_CLOCK",
            "validFrom", "2026-01-01",
            "switchOffs", List.of(Map.of("from", "23:00", "to", "05:00")));
    var set = WORLD.act("marc", "setLightingSchedule", schedule, "schedule { id }");
    assertThat(set.getString("__typename")).isEqualTo("SetLightingScheduleSuccess");
    var esternay = Map.of("latitude", 48.7337, "longitude", 3.5623);

    var dark = WORLD.file(null, FilingWorld.lampOut(Map.of("location", esternay)));
    var said =
        WORLD.file(
            null,
            FilingWorld.lampOut(Map.of("location", esternay, "saidAt", "2026-11-22T20:00:00Z")));

    assertThat(dark.getList("report.findings.kind")).containsExactly("SWITCHED_OFF");
    assertThat(dark.getString("report.findings[0].until")).isEqualTo("2026-11-23T04:00:00Z");
    assertThat(dark.getString("report.findings[0].sentence")).contains("23 novembre, 05:00");
    assertThat(said.getList("report.findings.kind")).isEmpty();
  }

  @Test
  void works_of_the_territory_are_told_at_once_until_they_are_withdrawn() {
    var place = new GeoPoint(49.1720, 5.4000);
    var works =
        Map.of(
            "clientPlannedWorkId", "gas-in-the-high-street",
            "territoryId", FilingWorld.BELLEVILLE,
            "location", FilingWorld.place(place),
            "radiusMetres", 200,
            "domain", "ROADS",
            "from", "2026-11-01T00:00:00Z",
            "until", "2026-12-24T17:00:00Z",
            "sentence", "Le gaz est changé.");
    var set = WORLD.act("nadia", "setPlannedWork", works, "plannedWork { id }");
    var hole =
        Map.of(
            "categoryCode", "pothole", "answers", List.of(), "location", FilingWorld.place(place));

    var told = WORLD.file(null, FilingWorld.lampOut(hole));
    var lamp = WORLD.file(null, FilingWorld.lampOut(Map.of("location", FilingWorld.place(place))));
    var id = set.getString("plannedWork.id");
    WORLD.act("nadia", "withdrawPlannedWork", Map.of("plannedWorkId", id), "plannedWork { id }");
    var later = WORLD.file(null, FilingWorld.lampOut(hole));

    assertThat(told.getString("report.findings[0].sentence"))
        .contains("24 décembre, 18:00", "Le gaz est changé.");
    assertThat(lamp.getList("report.findings")).isEmpty();
    assertThat(later.getList("report.findings")).isEmpty();
  }
}
