package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import fr.vigie.image.Photographs;
import fr.vigie.mongo.Eventually;
import io.restassured.path.json.JsonPath;
import jakarta.json.Json;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Work that sami hands over with photos which go another way: before it, after it or never, and
/// what is sent again because no answer came.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PhotosOfPushesTest {

  private static final FieldWorld WORLD = FieldWorld.shared();
  private static final PhotoClient PHOTOS = new PhotoClient(WORLD.cases().backend());
  private static final byte[] PHOTO = Photographs.jpeg(64, 48);
  private static final String PUSH =
      "mutation($rows: [FieldEventPushRow!]!) { pushFieldEvents(rows: $rows) {"
          + " id outcome reason receivedAt } }";
  private static final String WORK =
      "query($id: ID!) { workOrder(id: $id) { status timeline { act }"
          + " photos { id purpose } announcedPhotos { clientPhotoId isAwaited } } }";

  private final FieldDevice device = new FieldDevice(WORLD, "sami");
  private final String name = UUID.randomUUID().toString();
  private final String work = WORLD.plans("sami");

  private String photoComes() {
    var input = PhotoClient.asked(PHOTO.length, "JPEG");
    input.put("clientPhotoId", name);
    input.put("purpose", "AFTER");
    input.remove("clientKey");
    var grant = PHOTOS.granted("sami", input);
    var stored =
        PHOTOS
            .request("sami", null)
            .contentType("application/octet-stream")
            .body(PHOTO)
            .put(grant.path());
    assertThat(stored.statusCode()).isEqualTo(200);
    return grant.photoId();
  }

  private Map<String, Object> completes() {
    device.does("START", work, null);
    var event = device.does("COMPLETE", work, "fini " + name);
    event.put("photoIds", List.of(name));
    return event;
  }

  private static JsonPath read(String work) {
    return WORLD.cases().asks("nadia", WORK, Map.of("id", work)).setRootPath("data.workOrder");
  }

  private void isDoneWithItsPhoto(String photo) {
    var now = read(work);
    assertThat(now.getString("status")).isEqualTo("DONE");
    assertThat(now.getList("photos.id")).containsExactly(photo);
    assertThat(now.getList("photos.purpose")).containsExactly("AFTER");
    assertThat(now.getList("announcedPhotos.isAwaited")).containsExactly(false);
  }

  @Test
  void another_payload_under_the_id_of_work_with_a_photo_takes_that_photo_nowhere() {
    var event = completes();
    device.sends();
    var elsewhere = WORLD.plans("sami");
    var other = new HashMap<>(event);
    other.put("workOrderId", elsewhere);

    var answer = WORLD.pushes("sami", List.of(other));
    var photo = photoComes();

    assertThat(answer.getString("data.pushFieldEvents[0].reason")).isEqualTo("ID_REUSED");
    isDoneWithItsPhoto(photo);
    assertThat(read(elsewhere).getList("announcedPhotos")).isEmpty();
  }

  @Test
  void a_photo_that_came_before_its_work_is_attached_by_it() {
    var photo = photoComes();
    var event = completes();

    device.sends();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    isDoneWithItsPhoto(photo);
  }

  @Test
  void a_photo_that_comes_after_its_work_is_attached_once_however_often_both_are_sent() {
    var event = completes();
    device.sends();
    assertThat(read(work).getList("announcedPhotos.isAwaited")).containsExactly(true);

    var photo = photoComes();
    WORLD.pushes("sami", List.of(event));

    assertThat(photoComes()).isEqualTo(photo);
    isDoneWithItsPhoto(photo);
  }

  @Test
  void a_photo_that_never_comes_holds_nothing_up_and_stays_in_sight_as_awaited() {
    var event = completes();
    var next = WORLD.plans("sami");
    var begun = device.does("START", next, null);

    device.sends();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(device.outcome(begun)).isEqualTo("APPLIED");
    var now = read(work);
    assertThat(now.getString("status")).isEqualTo("DONE");
    assertThat(now.getList("announcedPhotos.clientPhotoId")).containsExactly(name);
    assertThat(now.getList("announcedPhotos.isAwaited")).containsExactly(true);
  }

  @Test
  void work_with_a_photo_that_waited_for_what_never_came_is_done_after_an_hour() {
    var photo = photoComes();
    device.does("START", work, null);
    device.sends();
    var lost = device.does("HOLD", work, "perdu avec l'appareil");
    var event = device.does("COMPLETE", work, "fini " + name);
    event.put("photoIds", List.of(name));
    device.sends(List.of(event));
    assertThat(device.outcome(event)).isEqualTo("WAITING");

    WORLD.cases().clock().later(Duration.ofMinutes(61));
    // Looks at once what has waited too long, and every minute from then on.
    try (var _ = TestBackend.beside(WORLD.cases().backend(), WORLD.cases().clock())) {
      Eventually.within(
          Duration.ofSeconds(90), () -> read(work).getString("status").equals("DONE"));
    }

    isDoneWithItsPhoto(photo);
    device.sends(List.of(lost)).pullsEvents();
    assertThat(device.outcome(lost)).isEqualTo("REFUSED STATUS_FORBIDS");
  }

  @Test
  void fifty_who_send_the_same_work_with_a_photo_at_once_hear_the_same() throws Exception {
    var photo = photoComes();
    var events = rows(List.of(device.does("START", work, null), completed(0)));

    var answers = new AtOnce(WORLD.cases().backend()).answers("sami", _ -> events);

    assertThat(answers.getFirst().getList("data.pushFieldEvents.outcome"))
        .containsExactly("APPLIED", "APPLIED");
    assertThat(answers.stream().map(JsonPath::prettify))
        .containsOnly(answers.getFirst().prettify());
    assertThat(read(work).getList("timeline.act")).containsExactly("PLAN", "START", "COMPLETE");
    isDoneWithItsPhoto(photo);
  }

  @Test
  void of_fifty_contents_with_one_id_one_is_done_and_the_others_are_kept_beside_it()
      throws Exception {
    device.does("START", work, null);
    device.sends();
    var event = completed(0);

    var answers =
        new AtOnce(WORLD.cases().backend())
            .answers("sami", client -> rows(List.of(said(event, client))));

    var ids = new HashSet<String>();
    var reasons = new HashMap<String, Integer>();
    for (var answer : answers) {
      ids.add(answer.getString("data.pushFieldEvents[0].id"));
      var reason = answer.getString("data.pushFieldEvents[0].reason");
      reasons.merge(reason == null ? "none" : reason, 1, Integer::sum);
    }
    assertThat(ids).hasSize(AtOnce.CLIENTS);
    assertThat(reasons).containsOnly(Map.entry("none", 1), Map.entry("ID_REUSED", 49));
    assertThat(read(work).getList("timeline.act")).containsExactly("PLAN", "START", "COMPLETE");
  }

  @Test
  void work_whose_answer_nobody_waited_for_is_done_once_and_told_when_it_is_sent_again()
      throws IOException {
    var photo = photoComes();
    device.does("START", work, null);
    device.sends();
    var event = completed(0);

    sendsAndHangsUp(rows(List.of(event)));
    Eventually.within(Duration.ofSeconds(10), () -> stored(event) == 1);
    device.sends();

    assertThat(device.outcome(event)).isEqualTo("APPLIED");
    assertThat(stored(event)).isEqualTo(1);
    assertThat(read(work).getList("timeline.act")).containsExactly("PLAN", "START", "COMPLETE");
    isDoneWithItsPhoto(photo);
  }

  private Map<String, Object> completed(int client) {
    var event = device.does("COMPLETE", work, "fini " + client);
    event.put("photoIds", List.of(name));
    return event;
  }

  private static Map<String, Object> said(Map<String, Object> event, int client) {
    var other = new HashMap<>(event);
    other.put("note", "fini par " + client);
    return other;
  }

  private static long stored(Map<String, Object> event) {
    return WORLD
        .database()
        .getCollection("fieldEvents")
        .countDocuments(Filters.eq("id", event.get("id")));
  }

  private static String rows(List<Map<String, Object>> events) {
    var rows = Json.createArrayBuilder();
    for (var event : events) {
      // What a device leaves out is null.
      var told = new HashMap<>(event);
      told.values().removeIf(java.util.Objects::isNull);
      rows.add(Json.createObjectBuilder(Map.of("newDocumentState", told)));
    }
    return Json.createObjectBuilder()
        .add("query", PUSH)
        .add("variables", Json.createObjectBuilder().add("rows", rows))
        .build()
        .toString();
  }

  /// As a phone whose network goes the moment in which it has sent.
  private static void sendsAndHangsUp(String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var head =
        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Authorization: Bearer "
            + WORLD.cases().token("sami")
            + "\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    try (var socket = new Socket("127.0.0.1", WORLD.cases().backend().port())) {
      var out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(bytes);
      out.flush();
    }
  }
}
