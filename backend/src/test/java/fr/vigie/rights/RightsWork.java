package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;

import fr.vigie.image.Photographs;
import fr.vigie.rights.RightsProbe.Compared;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// What agents and dispatchers do with work orders, and the parts that they build in.
final class RightsWork {

  private static final byte[] PHOTO = Photographs.jpeg(64, 48);

  private final RightsWorld world;

  RightsWork(RightsWorld world) {
    this.world = world;
  }

  static List<RightsProbe> all() {
    return Stream.of(ofAgents(), ofDispatchers(), RightsStock.probes(), problems())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RightsProbe> ofAgents() {
    return List.of(
        act("Mutation.acceptWorkOrder", t -> of(t.id("wo", work(t)::dispatched), Map.of())),
        act(
            "Mutation.refuseWorkOrder",
            t -> of(t.id("wo", work(t)::dispatched), Map.of("reason", "non"))),
        act(
            "Mutation.recordWork",
            t -> of(t.id("wo", t.world()::started), Map.of("cause", "WEAR"))),
        act(
            "Mutation.giveUpWorkOrder",
            t -> of(t.id("wo", t.world()::started), Map.of("reason", "non"))),
        act("Mutation.startWorkOrder", t -> of(t.id("wo", work(t)::merged), Map.of()))
            .only(Compared.CONTENT));
  }

  private static List<RightsProbe> ofDispatchers() {
    return List.of(
        act("Mutation.openWorkOrder", t -> work(t).opening(t)),
        act("Mutation.assignWorkOrder", t -> of(t.id("wo", work(t)::planned), Map.of())),
        act(
            "Mutation.changeWorkOrder",
            t -> of(t.id("wo", work(t)::planned), Map.of("priority", "LOW"))),
        act(
            "Mutation.dispatchWorkOrder",
            t -> of(t.id("wo", work(t)::planned), Map.of("acceptBy", "2099-01-01T07:00:00Z"))),
        act("Mutation.verifyWorkOrder", t -> of(t.id("wo", work(t)::done), Map.of())),
        act(
            "Mutation.reopenWorkOrder",
            t -> of(t.id("wo", work(t)::done), Map.of("reason", "non"))),
        act(
            "Mutation.mergeWorkOrders",
            t ->
                of(
                    t.id("wo", work(t)::planned),
                    Map.of("keptWorkOrderId", t.id("wo", work(t)::planned)))),
        act("Mutation.splitWorkOrder", t -> work(t).splitting(t)));
  }

  /// What is told besides, when something is wrong.
  private static List<RightsProbe> problems() {
    return Stream.of(
            act(
                "Mutation.dispatchWorkOrder",
                t -> of(t.world().lasting("nobody's", () -> t.world().planned(null)), Map.of())),
            act(
                "Mutation.recordWork",
                t ->
                    of(
                        t.held(),
                        Map.of("answers", List.of(Map.of("taskId", "none", "value", "1"))))),
            act(
                "Mutation.completeWorkOrder",
                t -> of(t.world().lasting("with a task", work(t)::withTask), Map.of())),
            act(
                "Mutation.completeWorkOrder",
                t -> of(t.world().lasting("without a photo", work(t)::pothole), Map.of())),
            act(
                "Mutation.recordWork",
                t -> of(t.held(), Map.of("assetChanges", List.of(Map.of("assetId", "ast_none"))))),
            act("Mutation.mergeWorkOrders", t -> of(t.held(), Map.of("keptWorkOrderId", t.held()))),
            act(
                "Mutation.splitWorkOrder",
                t ->
                    of(
                        t.held(),
                        Map.of("clientWorkOrderId", name(), "reportIds", List.of("rep_none")))))
        .map(probe -> probe.only(Compared.CONTENT))
        .toList();
  }

  private String withTask() {
    var task = Map.of("taskId", "off", "label", "couper", "kind", "CHECK", "isRequired", true);
    return acts("nadia", "changeWorkOrder", world.started(), Map.of("addTasks", List.of(task)));
  }

  private String pothole() {
    var report = new HashMap<>(world.reportWith("categoryCode", "pothole"));
    report.put("answers", List.of());
    report.remove("assetId");
    var plan = world.plan(world.file("camille", report), "sami");
    return acts(
        "sami",
        "startWorkOrder",
        world.done("nadia", "planWorkOrder", plan, "workOrder { id }"),
        Map.of());
  }

  private static RightsWork work(RightsTarget target) {
    return new RightsWork(target.world());
  }

  private static Map<String, Object> of(String workOrder, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("workOrderId", workOrder);
    return input;
  }

  static String name() {
    return UUID.randomUUID().toString();
  }

  String acts(String who, String act, String workOrder, Map<String, ?> more) {
    return world.done(who, act, of(workOrder, more), "workOrder { id }");
  }

  private String planned() {
    return world.planned("sami");
  }

  private String dispatched() {
    return acts("nadia", "dispatchWorkOrder", planned(), Map.of());
  }

  /// With remi beside sami; nobody works on it any more.
  private String done() {
    var id = planned();
    acts(
        "nadia",
        "assignWorkOrder",
        id,
        Map.of("agentId", RightsWorld.id("sami"), "crewIds", List.of(RightsWorld.id("remi"))));
    acts("sami", "startWorkOrder", id, Map.of());
    return acts("sami", "completeWorkOrder", id, Map.of());
  }

  String merged() {
    var id = planned();
    acts("nadia", "mergeWorkOrders", id, Map.of("keptWorkOrderId", planned()));
    return id;
  }

  private Map<String, Object> opening(RightsTarget target) {
    return Map.of(
        "clientWorkOrderId",
        name(),
        "assetIds",
        List.of(target.id("ast", world::asset)),
        "instructions",
        "voir",
        "dueAt",
        "2026-12-01T07:00:00Z",
        "followUpOfId",
        target.id("wo", () -> world.lasting("done", this::done)));
  }

  private Map<String, Object> splitting(RightsTarget target) {
    var reports = List.of(world.filed(), world.filed());
    var plan = new HashMap<>(world.plan(reports.getFirst(), "sami"));
    plan.put("reportIds", reports);
    var whole =
        target.id("wo", () -> world.done("nadia", "planWorkOrder", plan, "workOrder { id }"));
    return of(whole, Map.of("clientWorkOrderId", name(), "reportIds", List.of(reports.getFirst())));
  }

  /// Somebody's work of which all is said, before it is held.
  void say(String person, String workOrder) {
    var part = new RightsStock(world).part();
    acts(
        "nadia",
        "changeWorkOrder",
        workOrder,
        Map.of(
            "priority",
            "HIGH",
            "skills",
            List.of("ELECTRICAL_B1V"),
            "means",
            List.of("AERIAL_LIFT"),
            "estimatedMinutes",
            40,
            "addTasks",
            List.of(
                Map.of(
                    "taskId", "volts", "label", "mesurer", "kind", "NUMBER", "unit", "V", "least",
                    0, "most", 400),
                Map.of(
                    "taskId",
                    "state",
                    "label",
                    "état",
                    "kind",
                    "CHOICE",
                    "choices",
                    List.of(Map.of("code", "good", "label", "bon"))))));
    var photo = sent(person);
    acts(
        person,
        "recordWork",
        workOrder,
        Map.of(
            "answers",
            List.of(Map.of("taskId", "volts", "value", "230")),
            "times",
            List.of(Map.of("clientTimeId", name(), "minutes", 20)),
            "parts",
            List.of(Map.of("clientUseId", name(), "partId", part, "quantity", 1)),
            "cause",
            "WEAR",
            "externalCents",
            1500,
            "beforePhotoIds",
            List.of(photo)));
  }

  private String sent(String person) {
    var photo = name();
    var query =
        "mutation($input: GrantPhotoUploadInput!) { grantPhotoUpload(input: $input) {"
            + " ... on GrantPhotoUploadSuccess { upload { path } } } }";
    var input =
        Map.of("clientPhotoId", photo, "purpose", "BEFORE", "type", "JPEG", "bytes", PHOTO.length);
    var answer = JsonPath.from(world.asks(person, query, Map.of("input", input)));
    var path = answer.getString("data.grantPhotoUpload.upload.path");
    var sent = world.as(person).contentType("image/jpeg").body(PHOTO).put(path);
    if (sent.statusCode() != 200) {
      throw new IllegalStateException(sent.asString());
    }
    return photo;
  }
}
