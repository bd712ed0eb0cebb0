package fr.vigie.controlroom;

import static fr.vigie.controlroom.RoomClient.following;
import static fr.vigie.controlroom.RoomSituations.SITUATION;
import static fr.vigie.controlroom.RoomSituations.acts;
import static fr.vigie.controlroom.RoomSituations.opening;
import static fr.vigie.controlroom.RoomSituations.opens;
import static fr.vigie.controlroom.RoomWorld.BELLEVILLE;
import static fr.vigie.controlroom.RoomWorld.VOSGES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Explained;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a control room does with situations, through the public API; refusals first.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SituationsTest {

  private static final RoomWorld WORLD = RoomWorld.shared();
  private static final String LIST =
      "query($f: SituationFilter, $a: String) { situations(first: 2, filter: $f, after: $a) {"
          + " edges { node { id } } pageInfo { endCursor hasNextPage } } }";

  private static Map<String, Object> with(String field, Object value) {
    var opening = opening(WORLD.raises());
    opening.put(field, value);
    return opening;
  }

  private static String answer(String person, String act, Map<String, ?> input) {
    return WORLD.tries(person, act, input, "situation { id }").getString("__typename");
  }

  @Test
  void only_a_control_room_of_the_territory_opens_situations() {
    for (var person : List.of("sami", "paul", "marc", "camille")) {
      assertThat(answer(person, "openSituation", opening(WORLD.raises())))
          .as(person)
          .isEqualTo("NotAllowedProblem");
    }
    assertThat(answer("rita", "openSituation", with("territoryId", "ter_none")))
        .isEqualTo("TerritoryNotFoundProblem");
  }

  @Test
  void what_is_too_long_too_much_or_of_elsewhere_is_refused() {
    var alarm = WORLD.raises();
    var many = Stream.generate(() -> "alm_" + UUID.randomUUID()).limit(701).toList();

    assertThat(
            Stream.of(
                with("title", " "),
                with("title", "x".repeat(10_000)),
                with("memberIds", List.of()),
                with("memberIds", List.of(alarm, alarm)),
                with("memberIds", List.of(alarm, WORLD.raises(VOSGES))),
                with("memberIds", List.of(alarm, "alm_none")),
                with("memberIds", List.of("per_demo-nadia")),
                with("memberIds", many),
                with("clientSituationId", "short")))
        .allSatisfy(input ->
            assertThat(answer("nadia", "openSituation", input)).isEqualTo("InvalidInputProblem"));
  }

  @Test
  void a_situation_of_another_territory_is_as_one_that_is_not() {
    var id = opens(WORLD.raises()).getString("situation.id");

    for (var each : List.of(id, "sit_none")) {
      assertThat(acts("paul", "endSituation", each).getString("__typename"))
          .isEqualTo("SituationNotFoundProblem");
      var query = "query($id: ID!) { situation(id: $id) { id } node(id: $id) { id } }";
      var seen = WORLD.backend.asks("paul", query, Map.of("id", each)).jsonPath();
      assertThat(seen.<Object>get("data.situation")).isNull();
      assertThat(seen.<Object>get("data.node")).isNull();
    }
    assertThat(list("paul", Map.of("territoryId", BELLEVILLE), null).getList("edges")).isEmpty();
    assertThat(list("camille", Map.of(), null).getList("edges")).isEmpty();
    assertThat(acts("sami", "endSituation", id).getString("__typename"))
        .isEqualTo("NotAllowedProblem");
  }

  @Test
  void a_situation_sent_twice_at_once_is_opened_once() throws Exception {
    var input = opening(WORLD.raises());
    var acts =
        Collections.<Callable<String>>nCopies(
            8,
            () ->
                WORLD
                    .act("nadia", "openSituation", input, "situation { id }")
                    .getString("situation.id"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ids = threads.invokeAll(acts).stream().map(done -> done.resultNow()).distinct().toList();
      assertThat(ids).hasSize(1);
    }
    input.put("title", "autre chose");

    assertThat(answer("nadia", "openSituation", input)).isEqualTo("ClientIdReusedProblem");
  }

  @Test
  void what_a_person_opens_is_confirmed_and_known_from_its_alarms_and_reports() {
    var alarm = WORLD.raises();
    var report = WORLD.files();

    var situation = opens(alarm, report);

    var id = situation.getString("situation.id");
    assertThat(situation.getString("situation.kind")).isEqualTo("OTHER");
    assertThat(situation.getString("situation.status")).isEqualTo("CONFIRMED");
    assertThat(situation.getString("situation.confirmedBy.id")).isEqualTo("per_demo-nadia");
    assertThat(situation.<Object>get("situation.explanation")).isNull();
    assertThat(situation.getList("situation.alarms.situation.id")).containsExactly(id);
    assertThat(situation.getList("situation.reports.situation.id")).containsExactly(id);
    assertThat(situation.getFloat("situation.box.north"))
        .isGreaterThan(situation.getFloat("situation.box.south"));
  }

  @Test
  void more_join_and_some_leave_until_it_is_over() {
    var first = WORLD.raises();
    var id = opens(first).getString("situation.id");
    var other = WORLD.raises();
    var more = Map.of("situationId", id, "memberIds", List.of(other));

    WORLD.act("rita", "addToSituation", more, SITUATION);
    var twice = WORLD.act("rita", "addToSituation", more, SITUATION);
    assertThat(twice.getList("situation.alarms.id")).containsExactly(first, other);
    var left = WORLD.act("nadia", "removeFromSituation", more, SITUATION);
    assertThat(left.getList("situation.alarms.id")).containsExactly(first);
    assertThat(left.getInt("situation.memberCount")).isEqualTo(1);
    var all = Map.of("situationId", id, "memberIds", List.of(first));
    assertThat(answer("nadia", "removeFromSituation", all)).isEqualTo("InvalidInputProblem");
    assertThat(acts("nadia", "endSituation", id).getString("situation.status")).isEqualTo("ENDED");

    assertThat(answer("nadia", "addToSituation", more)).isEqualTo("SituationStatusProblem");
    assertThat(answer("nadia", "removeFromSituation", more)).isEqualTo("SituationStatusProblem");
    assertThat(acts("nadia", "endSituation", id).getString("__typename"))
        .isEqualTo("EndSituationSuccess");
    assertThat(acts("rita", "endSituation", id).getString("__typename"))
        .isEqualTo("SituationStatusProblem");
  }

  @Test
  void a_control_room_is_told_what_becomes_of_a_situation() {
    var variables = following(BELLEVILLE);
    variables.put("l", List.of("SITUATIONS"));
    try (var room = WORLD.opens("rita", variables)) {
      room.takes();
      var id = opens(WORLD.raises()).getString("situation.id");
      assertThat(room.takesUntil(id)).containsEntry("situationAct", "OPEN");

      acts("nadia", "endSituation", id);

      assertThat(room.takesUntil(id))
          .containsEntry("situationAct", "END")
          .containsEntry("by", Map.of("id", "per_demo-nadia"))
          .containsEntry("situation", Map.of("id", id, "status", "ENDED", "memberCount", 1));
    }
  }

  @Test
  void situations_are_listed_page_by_page_the_last_first() {
    var ids =
        Stream.generate(() -> opens(WORLD.raises()).getString("situation.id")).limit(3).toList();
    acts("nadia", "endSituation", ids.getFirst());
    var open = Map.of("territoryId", BELLEVILLE, "statuses", List.of("CONFIRMED"));

    var first = list("sami", open, null);
    var second =
        list("sami", Map.of("kinds", List.of("OTHER")), first.getString("pageInfo.endCursor"));

    assertThat(first.getList("edges.node.id")).containsExactly(ids.get(2), ids.get(1));
    assertThat(second.<String>getList("edges.node.id")).startsWith(ids.get(0));
    assertThat(list("sami", Map.of(), "sit_none").<Object>get("edges")).isNull();
  }

  private static JsonPath list(String person, Map<String, ?> filter, @Nullable String after) {
    var variables = new HashMap<String, Object>(Map.of("f", filter));
    variables.put("a", after);
    return WORLD.backend.asks(person, LIST, variables).jsonPath().setRootPath("data.situations");
  }

  @Test
  void every_list_of_situations_is_read_by_an_index() {
    var alarm = WORLD.raises();
    opens(alarm);
    var query = "query($id: ID!) { alarm(id: $id) { situation { id } } }";
    for (var person : List.of("nadia", "rita")) {
      for (var ask :
          List.<Runnable>of(
              () -> list(person, Map.of(), null),
              () -> list(person, Map.of("territoryId", BELLEVILLE), null),
              () -> list(person, Map.of("statuses", List.of("PROPOSED")), null),
              () -> WORLD.backend.asks(person, query, Map.of("id", alarm)))) {
        assertThat(WORLD.commands.of(ask))
            .filteredOn(read -> read.containsValue(new BsonString("situations")))
            .hasSize(1)
            .allSatisfy(read ->
                assertThat(Explained.by(WORLD.database, read).stages())
                    .as("%s", read)
                    .contains("IXSCAN")
                    .doesNotContain("COLLSCAN"));
      }
    }
  }
}
