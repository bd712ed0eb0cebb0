package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.image.Photographs;
import fr.vigie.mongo.Eventually;
import io.restassured.path.json.JsonPath;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Eight devices of sami note photos of their work and send them in, some before and some after
/// what they belong to, while the process dies; `-Dpush.rounds=30` for the figure.
@Tag("fault")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledPhotoPushTest {

  private static final int ROUNDS = Integer.getInteger("push.rounds", 1);
  private static final int DEVICES = 8;
  private static final int PHOTOS = 6;
  private static final byte[] PHOTO = Photographs.jpeg(64, 48);

  @TempDir private Path data;
  private BackendProcess vigie;

  @AfterEach
  void stop() {
    vigie.stop();
  }

  /// What a device notes of one work order.
  ///
  /// @param photos the names of photos, of which every other goes before what it belongs to
  private record Notes(String workOrder, String device, List<String> photos, List<String> events) {

    static Notes of(String workOrder) {
      return new Notes(workOrder, UUID.randomUUID().toString(), names(), names());
    }

    private static List<String> names() {
      return IntStream.range(0, PHOTOS).mapToObj(_ -> UUID.randomUUID().toString()).toList();
    }
  }

  @Test
  void every_photo_and_every_note_is_there_once_after_a_kill_between_them() throws Exception {
    vigie = BackendProcess.start(data);
    for (var round = 0; round < ROUNDS; round++) {
      var devices = new ArrayList<Notes>();
      for (var device = 0; device < DEVICES; device++) {
        devices.add(Notes.of(planned()));
      }
      var done = new AtomicInteger();
      var killAt = DEVICES * (2 + round % (2 * PHOTOS - 4));
      sends(
          devices,
          () -> {
            if (done.incrementAndGet() == killAt) {
              vigie.kill();
            }
          });
      assertThat(done.get()).isLessThan(DEVICES * PHOTOS * 2);
      vigie.stop();
      vigie = BackendProcess.start(data);

      // As a device does: what a busy server did not take in is sent again.
      Eventually.within(Duration.ofMinutes(2), () -> sendsAgain(devices));

      for (var notes : devices) {
        hasAllOnce(notes);
      }
    }
  }

  private void hasAllOnce(Notes notes) throws IOException, InterruptedException {
    var query =
        "query($id:ID!){workOrder(id:$id){photos{id}"
            + " announcedPhotos{clientPhotoId isAwaited}}}";
    var now =
        asks("nadia", query, Json.createObjectBuilder().add("id", notes.workOrder()))
            .setRootPath("data.workOrder");
    assertThat(now.getList("photos.id")).as(now.prettify()).hasSize(PHOTOS).doesNotHaveDuplicates();
    assertThat(now.<String>getList("announcedPhotos.clientPhotoId"))
        .containsExactlyInAnyOrderElementsOf(notes.photos());
    assertThat(now.getList("announcedPhotos.isAwaited")).containsOnly(false);
    assertThat(applied(notes)).containsExactlyInAnyOrderElementsOf(notes.events());
  }

  /// Which of them the device is told of as done, each as often as it is told.
  private List<String> applied(Notes notes) throws IOException, InterruptedException {
    var query =
        "query($after:SyncCheckpointInput){pullFieldEvents(checkpoint:$after,limit:100){documents{id"
            + " workOrderId outcome} checkpoint{cursor}}}";
    var all = new ArrayList<String>();
    var variables = Json.createObjectBuilder();
    List<Map<String, String>> page;
    do {
      var answer = asks("sami", query, variables).setRootPath("data.pullFieldEvents");
      page = answer.getList("documents");
      page.stream()
          .filter(event -> notes.workOrder().equals(event.get("workOrderId")))
          .filter(event -> "APPLIED".equals(event.get("outcome")))
          .forEach(event -> all.add(event.get("id")));
      variables =
          Json.createObjectBuilder()
              .add(
                  "after",
                  Json.createObjectBuilder().add("cursor", answer.getString("checkpoint.cursor")));
    } while (page.size() == 100);
    return all;
  }

  /// Whether all was taken in; a device stops at the first that is not.
  private boolean sends(List<Notes> devices, Runnable taken) throws InterruptedException {
    var isAll = new AtomicBoolean(true);
    try (var threads = Executors.newFixedThreadPool(DEVICES)) {
      for (var notes : devices) {
        threads.execute(() -> {
          if (!IntStream.range(0, PHOTOS).allMatch(number -> sends(notes, number, taken))) {
            isAll.set(false);
          }
        });
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
    }
    return isAll.get();
  }

  private boolean sendsAgain(List<Notes> devices) {
    try {
      return sends(devices, () -> {});
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean sends(Notes notes, int number, Runnable taken) {
    try {
      var isPhotoFirst = number % 2 == 0;
      return (isPhotoFirst ? sendsPhoto(notes, number) : sendsEvent(notes, number))
          && told(taken)
          && (isPhotoFirst ? sendsEvent(notes, number) : sendsPhoto(notes, number))
          && told(taken);
    } catch (IOException | IllegalStateException noAnswer) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean told(Runnable taken) {
    taken.run();
    return true;
  }

  private boolean sendsPhoto(Notes notes, int number) throws IOException, InterruptedException {
    var grant =
        "mutation($input:GrantPhotoUploadInput!){grantPhotoUpload(input:$input){"
            + "...on GrantPhotoUploadSuccess{upload{path}}}}";
    var input =
        Json.createObjectBuilder()
            .add("clientPhotoId", notes.photos().get(number))
            .add("purpose", "AFTER")
            .add("type", "JPEG")
            .add("bytes", PHOTO.length);
    var path =
        asks("sami", grant, Json.createObjectBuilder().add("input", input))
            .getString("data.grantPhotoUpload.upload.path");
    return path != null && vigie.put("sami", path, PHOTO).statusCode() == 200;
  }

  private boolean sendsEvent(Notes notes, int number) throws IOException, InterruptedException {
    var push = "mutation($rows:[FieldEventPushRow!]!){pushFieldEvents(rows:$rows){outcome reason}}";
    var photos = Json.createArrayBuilder().add(notes.photos().get(number));
    var event =
        Json.createObjectBuilder()
            .add("id", notes.events().get(number))
            .add("deviceId", notes.device())
            .add("deviceSeq", number + 1)
            .add("workOrderId", notes.workOrder())
            .add("act", "RECORD")
            .add("at", "2026-11-29T08:00:00Z")
            .add("work", Json.createObjectBuilder().add("afterPhotoIds", photos));
    var rows =
        Json.createArrayBuilder().add(Json.createObjectBuilder().add("newDocumentState", event));
    var answer = asks("sami", push, Json.createObjectBuilder().add("rows", rows));
    return "APPLIED".equals(answer.getString("data.pushFieldEvents[0].outcome"));
  }

  /// Work that sami has begun, of a report of its own.
  private String planned() throws IOException, InterruptedException {
    var place = Json.createObjectBuilder().add("latitude", 49.1767).add("longitude", 5.3886);
    var report =
        act(
            "camille",
            "fileReport",
            Json.createObjectBuilder()
                .add("clientReportId", UUID.randomUUID().toString())
                .add("categoryCode", "pothole")
                .add("isNotDuplicate", true)
                .add("location", place),
            "report{id}");
    var planned =
        act(
            "nadia",
            "planWorkOrder",
            Json.createObjectBuilder()
                .add("clientWorkOrderId", UUID.randomUUID().toString())
                .add("agentId", "per_demo-sami")
                .add("reportIds", Json.createArrayBuilder().add(report.getString("report.id"))),
            "workOrder{id}");
    return planned.getString("workOrder.id");
  }

  private JsonPath act(String person, String act, JsonObjectBuilder input, String selection)
      throws IOException, InterruptedException {
    var query = CaseWorld.mutation(act, selection);
    var answer = asks(person, query, Json.createObjectBuilder().add("input", input));
    return answer.setRootPath("data.act");
  }

  private JsonPath asks(String person, String query, JsonObjectBuilder variables)
      throws IOException, InterruptedException {
    var body = Json.createObjectBuilder().add("query", query).add("variables", variables).build();
    return JsonPath.from(vigie.ask(person, body.toString()).body());
  }
}
