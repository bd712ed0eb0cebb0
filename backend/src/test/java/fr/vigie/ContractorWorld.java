package fr.vigie;

import static io.restassured.RestAssured.given;

import fr.vigie.image.Photographs;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Contractors of Belleville, their people, and the work that nadia gives them, through the public
/// API.
final class ContractorWorld {

  static final String BELLEVILLE = CaseWorld.BELLEVILLE;

  private static final String SELECTION =
      " { id status agent { id } contractor { id name } acceptBy allowedActs instructions"
          + " spentMinutes externalCents costCents alarm { id } followUpOf { id }"
          + " reports { id note publicNote workOrder { id } } tasks { id answer answeredBy { id } }"
          + " times { minutes person { id } } parts { name } changes { field by { id } }"
          + " photos { imagePath } announcedPhotos { clientPhotoId }"
          + " timeline { act note by { id name } } }";

  private static final String WORK_ORDER = "workOrder" + SELECTION;
  private static final byte[] PHOTO = Photographs.jpeg(64, 48);

  private final CaseWorld world;

  ContractorWorld(CaseWorld world) {
    this.world = world;
  }

  CaseWorld world() {
    return world;
  }

  static Map<String, Object> adding(String territory, String name) {
    return new HashMap<>(
        Map.of(
            "clientContractorId",
            UUID.randomUUID().toString(),
            "territoryId",
            territory,
            "name",
            name));
  }

  /// A contractor with a name of its own; its id.
  String hires(String name) {
    return hires(BELLEVILLE, name);
  }

  String hires(String territory, String name) {
    var input = adding(territory, name + " " + UUID.randomUUID());
    return world
        .act("marc", "addContractor", input, "contractor { id }")
        .getString("contractor.id");
  }

  void ends(String contractor) {
    world.act("marc", "endContractor", Map.of("contractorId", contractor), "contractor { id }");
  }

  /// Somebody who works for a contractor.
  ///
  /// @param key what they sign in by
  record Member(String key, String id) {}

  Member joins(String name, String contractor) {
    return joins(name + "-" + UUID.randomUUID(), BELLEVILLE, contractor);
  }

  Member joins(String key, String territory, String contractor) {
    var input = granting(key, territory, contractor);
    var person = world.act("marc", "grantRole", input, "person { id }");
    return new Member(key, person.getString("person.id"));
  }

  static Map<String, Object> granting(
      String key, @Nullable String territory, @Nullable String contractor) {
    var input = new HashMap<String, Object>();
    input.put("issuer", "vigie-demo");
    input.put("subject", key);
    input.put("name", key);
    input.put("role", "CONTRACTOR");
    input.put("territoryId", territory);
    input.put("contractorId", contractor);
    return input;
  }

  void leaves(Member member, String contractor) {
    var input =
        Map.of(
            "personId",
            member.id(),
            "role",
            "CONTRACTOR",
            "territoryId",
            BELLEVILLE,
            "contractorId",
            contractor);
    world.act("marc", "revokeRole", input, "person { id }");
  }

  /// Work of a report of its own, which is nobody's yet.
  String plans() {
    return world.plans(world.files(null).id());
  }

  String gives(String contractor) {
    return gives(plans(), contractor);
  }

  String gives(String workOrder, String contractor) {
    acts("nadia", "assignWorkOrder", workOrder, Map.of("contractorId", contractor));
    return workOrder;
  }

  String sends(String contractor) {
    var id = gives(contractor);
    acts("nadia", "dispatchWorkOrder", id, Map.of());
    return id;
  }

  /// Sends in a photo of the place before the work; its name.
  String photographs(String who) {
    var photo = UUID.randomUUID().toString();
    var input =
        Map.of("clientPhotoId", photo, "purpose", "BEFORE", "type", "JPEG", "bytes", PHOTO.length);
    var path =
        world.act(who, "grantPhotoUpload", input, "upload { path }").getString("upload.path");
    as(who).contentType("image/jpeg").body(PHOTO).put(path).then().statusCode(200);
    return photo;
  }

  /// How a request for a picture is answered.
  int looksAt(String who, String path) {
    return as(who).get(path).statusCode();
  }

  private RequestSpecification as(String who) {
    return given()
        .baseUri("http://127.0.0.1")
        .port(world.backend().port())
        .header("Authorization", "Bearer " + world.token(who));
  }

  JsonPath acts(String who, String act, String workOrder, Map<String, ?> more) {
    return world.act(who, act, of(workOrder, more), WORK_ORDER);
  }

  /// Success or problem.
  String tries(String who, String act, String workOrder, Map<String, ?> more) {
    return world.tries(who, act, of(workOrder, more)).getString("__typename");
  }

  /// What an act answers, with the id of the work order written out of it.
  String answer(String who, String act, String workOrder, Map<String, ?> more) {
    var answer =
        world.tries(
            who,
            act,
            of(workOrder, more),
            "__typename } ... on WorkOrderNotFoundProblem { workOrderId");
    return answer.prettify().replace(workOrder, "<id>");
  }

  private static Map<String, Object> of(String workOrder, Map<String, ?> more) {
    var input = new HashMap<String, Object>(more);
    input.put("workOrderId", workOrder);
    return input;
  }

  /// Null where they are told that there is none.
  JsonPath sees(String who, String id) {
    var query = "query($id: ID!) { workOrder(id: $id)" + SELECTION + " }";
    var answer = world.asks(who, query, Map.of("id", id));
    if (answer.get("errors") != null) {
      throw new AssertionError(answer.prettify());
    }
    return answer.setRootPath("data.workOrder");
  }

  boolean isSeenBy(String who, String id) {
    return sees(who, id).getString("id") != null;
  }

  /// All that somebody finds in lists.
  List<String> finds(String who, Map<String, ?> filter) {
    var query =
        "query($filter: WorkOrderFilter) { workOrders(first: 100, filter: $filter)"
            + " { edges { node { id } } } }";
    return world
        .asks(who, query, Map.of("filter", filter))
        .getList("data.workOrders.edges.node.id");
  }
}
