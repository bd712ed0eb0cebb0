package fr.vigie.controlroom;

import static fr.vigie.controlroom.RoomClient.following;
import static fr.vigie.controlroom.RoomWorld.BELLEVILLE;
import static fr.vigie.controlroom.RoomWorld.VOSGES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.http.JsonBytes;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class ControlRoomTest {

  private static final RoomWorld WORLD = RoomWorld.shared();

  private static RoomClient room(String person, String territory, String... layers) {
    var variables = following(territory);
    if (layers.length > 0) {
      variables.put("l", List.of(layers));
    }
    return WORLD.opens(person, variables);
  }

  private static Object within(Map<String, Object> change, String object, String field) {
    return ((Map<?, ?>) change.get(object)).get(field);
  }

  @Test
  void where_to_come_back_to_is_told_at_once() {
    try (var room = room("nadia", BELLEVILLE)) {
      var first = room.takes();

      assertThat(first.getString("cursor")).isNotBlank();
      assertThat(first.getBoolean("isComplete")).isTrue();
      assertThat(first.getBoolean("mustReload")).isFalse();
      assertThat(first.getList("changes")).isEmpty();
    }
  }

  @Test
  void a_report_its_work_and_an_alarm_are_told() {
    try (var room = room("nadia", BELLEVILLE)) {
      room.takes();
      var report = WORLD.files();
      assertThat(room.takesUntil(report))
          .containsEntry("__typename", "ControlRoomReport")
          .containsEntry("by", null);

      var workOrder = WORLD.plans(report);
      assertThat(within(room.takesUntil(workOrder), "workOrder", "status")).isEqualTo("PLANNED");

      var alarm = WORLD.raises();
      assertThat(room.takesUntil(alarm)).containsEntry("alarmAct", "RAISE");
      assertThat(within(room.known().get(alarm), "alarm", "isActive")).isEqualTo(true);
    }
  }

  @Test
  void what_a_change_refers_to_is_told_as_it_is_now() {
    try (var room = room("nadia", BELLEVILLE, "REPORTS")) {
      room.takes();
      var report = WORLD.files();
      var workOrder = WORLD.plans(report);
      while (within(room.takesUntil(report), "report", "workOrder") == null) {
        // The report was filed; then it is planned.
      }
      WORLD.act("sami", "startWorkOrder", Map.of("workOrderId", workOrder), "workOrder { id }");

      var started = room.takesUntil(report);

      assertThat(started).containsEntry("reportAct", "START");
      assertThat(within(started, "report", "workOrder"))
          .isEqualTo(Map.of("id", workOrder, "status", "IN_PROGRESS"));
    }
  }

  @Test
  void only_what_is_followed_is_told() {
    try (var alarms = room("nadia", BELLEVILLE, "ALARMS");
        var vosges = room("paul", VOSGES)) {
      alarms.takes();
      vosges.takes();
      WORLD.files();
      var here = WORLD.raises();
      var there = WORLD.raises(VOSGES);

      alarms.takesUntil(here);
      vosges.takesUntil(there);

      assertThat(alarms.known().values())
          .allSatisfy(change -> assertThat(change).containsEntry("__typename", "ControlRoomAlarm"))
          .noneSatisfy(change -> assertThat(change).containsEntry("objectId", there));
      assertThat(vosges.known()).containsOnlyKeys(there);
    }
  }

  @Test
  void of_two_who_acknowledge_at_once_one_is_first_and_the_other_learns_who() throws Exception {
    try (var room = room("rita", BELLEVILLE)) {
      room.takes();
      var alarm = WORLD.raises();
      room.takesUntil(alarm);

      var answers = acknowledge(alarm, "nadia", "rita");

      var first = answers.stream().filter(a -> a.get("message") == null).toList();
      assertThat(first).hasSize(1);
      var by = first.getFirst().getString("alarm.acknowledgedBy.id");
      assertThat(answers)
          .allSatisfy(a -> assertThat(a.getString("alarm.acknowledgedBy.id")).isEqualTo(by));
      var told = room.takesUntil(alarm);
      assertThat(told)
          .containsEntry("alarmAct", "ACKNOWLEDGE")
          .containsEntry("by", Map.of("id", by));
      assertThat(within(told, "alarm", "acknowledgedBy")).isEqualTo(Map.of("id", by));
    }
  }

  private static List<JsonPath> acknowledge(String alarm, String... people) throws Exception {
    var document =
        "mutation($input: AcknowledgeAlarmInput!) { acknowledgeAlarm(input: $input) {"
            + " ... on AcknowledgeAlarmSuccess { alarm { acknowledgedBy { id } } }"
            + " ... on AlarmAlreadyAcknowledgedProblem { alarm { acknowledgedBy { id } } }"
            + " ... on Problem { message } } }";
    var input = Map.of("input", Map.of("alarmId", alarm));
    var acts =
        List.of(people).stream()
            .<Callable<JsonPath>>map(person ->
                () ->
                    WORLD
                        .backend
                        .asks(person, document, input)
                        .jsonPath()
                        .setRootPath("data.acknowledgeAlarm"))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(acts).stream().map(done -> done.resultNow()).toList();
    }
  }

  @Test
  void a_report_that_another_territory_takes_leaves_one_room_and_enters_the_other() {
    var report = WORLD.files();
    try (var here = room("nadia", BELLEVILLE);
        var there = room("paul", VOSGES)) {
      here.takes();
      there.takes();
      var to = Map.of("reportId", report, "organisationId", "org_200068377");
      WORLD.act("nadia", "forwardReport", to, "report { id }");
      assertThat(within(here.takesUntil(report), "report", "status")).isEqualTo("FORWARDED");

      WORLD.act("paul", "acceptReport", Map.of("reportId", report), "report { id }");

      assertThat(here.takesUntil(report))
          .containsEntry("reportAct", "ACCEPT")
          .containsEntry("report", null);
      assertThat(within(there.takesUntil(report), "report", "territory"))
          .isEqualTo(Map.of("id", VOSGES));
    }
  }

  @Test
  void a_note_to_the_next_shift_is_told_and_that_it_was_read() {
    try (var room = room("rita", BELLEVILLE, "HANDOVER_NOTES")) {
      room.takes();
      var input =
          Map.of(
              "clientNoteId",
              UUID.randomUUID().toString(),
              "territoryId",
              BELLEVILLE,
              "text",
              "Le poste 12 est coupé.");
      var note = WORLD.act("nadia", "writeHandoverNote", input, "note { id }").getString("note.id");
      assertThat(within(room.takesUntil(note), "note", "isOpen")).isEqualTo(true);

      WORLD.act("rita", "acknowledgeHandoverNote", Map.of("noteId", note), "note { id }");

      var read = room.takesUntil(note);
      assertThat(read).containsEntry("noteAct", "ACKNOWLEDGE");
      assertThat(within(read, "note", "isOpen")).isEqualTo(false);
    }
  }

  @Test
  void who_loses_a_territory_on_the_way_hears_no_more() {
    try (var room = room("lea", VOSGES)) {
      room.takes();
      var role = Map.of("personId", "per_demo-lea", "role", "AGENT", "territoryId", VOSGES);
      WORLD.act("marc", "revokeRole", role, "person { id }");

      assertThat(room.closed()).isEqualTo(4403);
    }
  }

  @Test
  void two_that_come_back_to_the_same_place_are_both_told_all() {
    var variables = following(BELLEVILLE);
    try (var left = WORLD.opens("nadia", variables)) {
      left.takes();
      variables.put("a", left.cursor());
    }
    var alarm = WORLD.raises();
    try (var first = WORLD.opens("nadia", variables)) {
      first.takesUntil(alarm);
      try (var second = WORLD.opens("nadia", variables)) {
        assertThat(second.takesUntil(alarm)).containsEntry("alarmAct", "RAISE");
      }
    }
  }

  @Test
  void a_room_over_server_sent_events_hears_the_same_and_comes_back() throws Exception {
    var variables = following(BELLEVILLE);
    try (var events = stream(variables)) {
      var first = batch(events);
      assertThat(first.getList("changes")).isEmpty();
      variables.put("a", first.getString("cursor"));
      var alarm = WORLD.raises();
      assertThat(changedBefore(events, alarm)).isTrue();
      try (var again = stream(variables)) {
        assertThat(changedBefore(again, alarm)).isTrue();
      }
    }
  }

  private static boolean changedBefore(BufferedReader events, String object) throws IOException {
    var ids = batch(events).getList("changes.objectId");
    while (!ids.contains(object)) {
      ids = batch(events).getList("changes.objectId");
    }
    return true;
  }

  private static BufferedReader stream(Map<String, Object> variables) throws Exception {
    var body = JsonBytes.write(Map.of("query", RoomClient.DOCUMENT, "variables", variables));
    var request =
        HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + WORLD.backend.port() + "/graphql/stream"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + WORLD.backend.token("nadia"))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  private static JsonPath batch(BufferedReader events) throws IOException {
    var line = events.readLine();
    while (!line.startsWith("data: ")) {
      line = events.readLine();
    }
    return JsonPath.from(line.substring("data: ".length())).setRootPath("data.controlRoom");
  }
}
