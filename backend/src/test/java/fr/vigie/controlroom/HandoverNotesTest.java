package fr.vigie.controlroom;

import static fr.vigie.controlroom.RoomWorld.BELLEVILLE;
import static fr.vigie.controlroom.RoomWorld.VOSGES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Explained;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
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

@DisplayNameGeneration(ReplaceUnderscores.class)
class HandoverNotesTest {

  private static final RoomWorld WORLD = RoomWorld.shared();
  private static final String NOTE =
      "note { id text isOpen pinnedUntil alarms { id } reports { id } workOrders { id }"
          + " acknowledgements { by { id } } viewerCanAcknowledge }";
  private static final String NOTES =
      "query($t: ID!, $a: String, $o: Boolean) { handoverNotes(territoryId: $t, first: 3,"
          + " after: $a, isOpen: $o) { edges { node { id isOpen } } pageInfo { endCursor"
          + " hasNextPage } } }";

  private static Map<String, Object> note() {
    return new HashMap<>(
        Map.of(
            "clientNoteId",
            UUID.randomUUID().toString(),
            "territoryId",
            BELLEVILLE,
            "text",
            "Orage à 18 h : surveiller le poste 12."));
  }

  private static Map<String, Object> note(String field, Object value) {
    var note = note();
    note.put(field, value);
    return note;
  }

  private static String answer(String person, Map<String, ?> note) {
    return WORLD.tries(person, "writeHandoverNote", note, NOTE).getString("__typename");
  }

  private static JsonPath writes(Map<String, ?> note) {
    return WORLD.act("nadia", "writeHandoverNote", note, NOTE);
  }

  private static JsonPath reads(String person, JsonPath note) {
    var input = Map.of("noteId", note.getString("note.id"));
    return WORLD.act(person, "acknowledgeHandoverNote", input, NOTE);
  }

  private static JsonPath list(String person, @Nullable Boolean isOpen, @Nullable String after) {
    var variables = new HashMap<String, Object>(Map.of("t", BELLEVILLE));
    variables.put("o", isOpen);
    variables.put("a", after);
    return WORLD
        .backend
        .asks(person, NOTES, variables)
        .jsonPath()
        .setRootPath("data.handoverNotes");
  }

  @Test
  void only_a_control_room_of_the_territory_writes() {
    for (var person : List.of("sami", "paul", "marc")) {
      assertThat(answer(person, note())).as(person).isEqualTo("NotAllowedProblem");
    }
    assertThat(answer("rita", note("territoryId", "ter_none")))
        .isEqualTo("TerritoryNotFoundProblem");
  }

  @Test
  void what_is_too_long_too_much_or_of_elsewhere_is_refused() {
    var elsewhere = WORLD.raises(VOSGES);
    var alarm = WORLD.raises();
    var past = Instant.now().minusSeconds(60).toString();
    var far = Instant.now().plus(Duration.ofDays(32)).toString();

    assertThat(
            Stream.of(
                note("text", " "),
                note("text", "x".repeat(4_001)),
                note("aboutIds", Collections.nCopies(21, alarm)),
                note("aboutIds", List.of(alarm, alarm)),
                note("aboutIds", List.of(elsewhere)),
                note("aboutIds", List.of("per_demo-nadia")),
                note("pinnedUntil", past),
                note("pinnedUntil", far)))
        .allSatisfy(note -> assertThat(answer("nadia", note)).isEqualTo("InvalidInputProblem"));
  }

  @Test
  void a_note_of_another_territory_is_as_one_that_is_not() {
    var note = writes(note()).getString("note.id");

    for (var id : List.of(note, "hon_none")) {
      var input = Map.of("noteId", id);
      assertThat(
              WORLD.tries("paul", "acknowledgeHandoverNote", input, NOTE).getString("__typename"))
          .isEqualTo("HandoverNoteNotFoundProblem");
    }
    assertThat(list("paul", null, null).<Object>get("edges")).isNull();
    assertThat(list("camille", null, null).<Object>get("edges")).isNull();
  }

  @Test
  void a_note_sent_twice_at_once_is_written_once() throws Exception {
    var note = note();
    var acts = Collections.<Callable<String>>nCopies(8, () -> writes(note).getString("note.id"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ids = threads.invokeAll(acts).stream().map(done -> done.resultNow()).distinct().toList();
      assertThat(ids).hasSize(1);
    }
    note.put("text", "autre chose");

    assertThat(answer("nadia", note)).isEqualTo("ClientIdReusedProblem");
    assertThat(answer("rita", note)).isEqualTo("ClientIdReusedProblem");
  }

  @Test
  void a_note_says_what_it_is_about() {
    var report = WORLD.files();
    var workOrder = WORLD.plans(report);
    var alarm = WORLD.raises();

    var note = writes(note("aboutIds", List.of(alarm, workOrder, report)));

    assertThat(note.getList("note.reports.id")).containsExactly(report);
    assertThat(note.getList("note.workOrders.id")).containsExactly(workOrder);
    assertThat(note.getList("note.alarms.id")).containsExactly(alarm);
  }

  @Test
  void who_reads_a_note_closes_it_and_is_kept_once() {
    var note = writes(note());
    assertThat(note.getBoolean("note.isOpen")).isTrue();

    reads("rita", note);
    reads("nadia", note);
    var read = reads("rita", note);

    assertThat(read.getList("note.acknowledgements.by.id"))
        .containsExactly("per_demo-rita", "per_demo-nadia");
    assertThat(read.getBoolean("note.isOpen")).isFalse();
    assertThat(read.getBoolean("note.viewerCanAcknowledge")).isFalse();
  }

  @Test
  void a_note_that_is_pinned_stays_open_when_it_was_read() {
    var until = Instant.now().plus(Duration.ofHours(8)).toString();

    var read = reads("rita", writes(note("pinnedUntil", until)));

    assertThat(read.getBoolean("note.isOpen")).isTrue();
  }

  @Test
  void notes_are_listed_page_by_page_the_last_first() {
    var open = Stream.generate(() -> writes(note())).limit(4).toList();
    var closed = writes(note());
    reads("rita", closed);

    var first = list("sami", true, null);
    var second = list("sami", true, first.getString("pageInfo.endCursor"));

    assertThat(first.getList("edges.node.id"))
        .containsExactly(id(open, 3), id(open, 2), id(open, 1));
    assertThat(second.<String>getList("edges.node.id")).startsWith(id(open, 0));
    assertThat(list("sami", false, null).<String>getList("edges.node.id"))
        .startsWith(closed.getString("note.id"));
    assertThat(list("sami", null, "hon_none").<Object>get("edges")).isNull();
  }

  private static String id(List<JsonPath> notes, int index) {
    return notes.get(index).getString("note.id");
  }

  @Test
  void every_list_of_notes_is_read_by_an_index() {
    reads("rita", writes(note()));
    writes(note());
    for (var isOpen : new Boolean[] {true, false, null}) {
      assertThat(WORLD.commands.of(() -> list("nadia", isOpen, null)))
          .filteredOn(read -> read.containsValue(new BsonString("handoverNotes")))
          .hasSize(1)
          .allSatisfy(read ->
              assertThat(Explained.by(WORLD.database, read).stages())
                  .contains("IXSCAN")
                  .doesNotContain("COLLSCAN"));
    }
  }
}
