package fr.vigie;

import static io.restassured.RestAssured.given;

import com.mongodb.event.CommandListener;
import fr.vigie.image.Photographs;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Potholes of Belleville that nadia plans work for and sami mends, through the public API.
final class WorkWorld implements AutoCloseable {

  private static final byte[] PHOTO = Photographs.jpeg(64, 48);

  private static final String WORK_ORDER =
      "workOrder { id status holdUntil cause reopenings spentMinutes costCents runningSince"
          + " agent { id } reports { status } allowedActs"
          + " tasks { id isRequired answer answeredBy { id } isRemoved }"
          + " photos { id purpose } announcedPhotos { clientPhotoId isAwaited }"
          + " times { minutes isTimed } parts { name quantity } timeline { act note isAutomatic } }";

  private final CaseWorld world;

  WorkWorld(CommandListener... listeners) {
    this.world = new CaseWorld(listeners);
  }

  CaseWorld world() {
    return world;
  }

  static String name() {
    return UUID.randomUUID().toString();
  }

  String planned() {
    return world.plans(world.files(null).id());
  }

  String started() {
    var id = planned();
    acts("sami", "startWorkOrder", id, Map.of());
    return id;
  }

  /// Begun, with something to switch off, to measure and to choose.
  String withTasks() {
    var id = started();
    acts(
        "nadia",
        "changeWorkOrder",
        id,
        Map.of(
            "addTasks",
            List.of(
                task("off", "CHECK", Map.of("isRequired", true)),
                task("volts", "NUMBER", Map.of("least", 200, "most", 250, "unit", "V")),
                task(
                    "state",
                    "CHOICE",
                    Map.of("choices", List.of(Map.of("code", "good", "label", "bon")))))));
    return id;
  }

  private static Map<String, ?> task(String id, String kind, Map<String, ?> more) {
    var task = new HashMap<String, Object>(more);
    task.putAll(Map.of("taskId", id, "label", "faire " + id, "kind", kind));
    return task;
  }

  JsonPath acts(@Nullable String who, String act, String workOrder, Map<String, ?> more) {
    return world.act(who, act, of(workOrder, more), WORK_ORDER);
  }

  /// Success or problem.
  String tries(@Nullable String who, String act, String workOrder, Map<String, ?> more) {
    return world.tries(who, act, of(workOrder, more)).getString("__typename");
  }

  private static Map<String, Object> of(String workOrder, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("workOrderId", workOrder);
    return input;
  }

  /// As nadia sees it.
  JsonPath read(String id) {
    var query =
        "query($id: ID!) { " + WORK_ORDER.replace("workOrder {", "workOrder(id: $id) {") + "}";
    return world.asks("nadia", query, Map.of("id", id)).setRootPath("data.workOrder");
  }

  /// Sends in a photo of the place after the work.
  void sends(String who, String name) {
    var input =
        Map.of("clientPhotoId", name, "purpose", "AFTER", "type", "JPEG", "bytes", PHOTO.length);
    var path =
        world.act(who, "grantPhotoUpload", input, "upload { path }").getString("upload.path");
    given()
        .baseUri("http://127.0.0.1")
        .port(world.backend().port())
        .header("Authorization", "Bearer " + world.token(who))
        .contentType("image/jpeg")
        .body(PHOTO)
        .put(path)
        .then()
        .statusCode(200);
  }

  @Override
  public void close() {
    world.close();
  }
}
