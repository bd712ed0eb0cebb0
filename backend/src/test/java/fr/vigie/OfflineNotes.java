package fr.vigie;

import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What an agent notes of work without a network, and where it is found.
final class OfflineNotes {

  static final FieldWorld WORLD = FieldWorld.shared();
  private static final String WORK_ORDER =
      """
      query($id: ID!) { workOrder(id: $id) {
        status holdUntil cause externalCents timeline { act }
        tasks { id answer } times { id minutes } parts { id quantity }
        announcedPhotos { clientPhotoId purpose isAwaited } } }\
      """;

  static String name() {
    return UUID.randomUUID().toString();
  }

  static JsonPath read(String id) {
    return WORLD.cases().asks("nadia", WORK_ORDER, Map.of("id", id)).setRootPath("data.workOrder");
  }

  /// What nadia finds kept of a work order.
  static JsonPath kept(String work) {
    var found = WORLD.kept("nadia");
    return found.setRootPath("data.keptWork.edges.node.find { it.workOrderId == '" + work + "' }");
  }

  static void changes(String work, Map<String, ?> change) {
    var input = new HashMap<String, Object>(change);
    input.put("workOrderId", work);
    WORLD.cases().act("nadia", "changeWorkOrder", input, "workOrder { id }");
  }

  static String withTask() {
    var work = WORLD.plans("sami");
    var task = Map.of("taskId", "off", "label", "baliser", "kind", "CHECK", "isRequired", true);
    changes(work, Map.of("addTasks", List.of(task)));
    return work;
  }

  static String part() {
    var input =
        Map.of(
            "territoryId",
            CaseWorld.BELLEVILLE,
            "reference",
            name(),
            "name",
            "Enrobé à froid",
            "unit",
            "sac",
            "cents",
            1250);
    return WORLD.cases().act("marc", "setPart", input, "part { id }").getString("part.id");
  }

  static Map<String, ?> answer(String task, String value) {
    return Map.of("taskId", task, "value", value);
  }

  static Map<String, ?> use(String part, double quantity) {
    return Map.of("clientUseId", name(), "partId", part, "quantity", quantity);
  }

  private OfflineNotes() {}
}
