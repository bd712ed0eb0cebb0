package fr.vigie;

import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import fr.vigie.mongo.TestMongo;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What agents, their devices and dispatchers do, through the public API.
final class FieldWorld implements AutoCloseable {

  private static final String WORK =
      " until work { answers { taskId value } times { clientTimeId minutes } parts { clientUseId"
          + " partId depot quantity } cause externalCents beforePhotoIds afterPhotoIds"
          + " assetChanges { assetId installedOn attributes { name value } } } ";
  private static final String PUSH =
      """
      mutation($rows: [FieldEventPushRow!]!) {
        pushFieldEvents(rows: $rows) {
          id deviceId deviceSeq workOrderId roundId stopId act at note photoIds outcome reason isClockOff settledAt deleted conflicts { field found sent isSentKept } %s } }\
      """
          .formatted(WORK);
  private static final String KEPT =
      """
      query($territory: ID, $first: Int!, $after: String) {
        keptWork(territoryId: $territory, first: $first, after: $after) {
          edges { node { id workOrderId roundId stopId act note reason isClockOff conflicts { field found sent isSentKept changedBy { name } } agent { name } workOrder { id status }
            settlement { note by { name } } %s } }
          pageInfo { endCursor hasNextPage } } }\
      """
          .formatted(WORK);

  private static final class Shared {
    private static final FieldWorld WORLD = opened();

    private static FieldWorld opened() {
      var world = new FieldWorld();
      Runtime.getRuntime().addShutdownHook(new Thread(world::close));
      return world;
    }
  }

  /// Loading the region takes seconds.
  static FieldWorld shared() {
    TestMongo.mongo();
    return Shared.WORLD;
  }

  private final CaseWorld cases;

  FieldWorld(CommandListener... listeners) {
    cases = new CaseWorld(listeners);
  }

  CaseWorld cases() {
    return cases;
  }

  MongoDatabase database() {
    return TestMongo.mongo().client().getDatabase(cases.backend().database());
  }

  /// Work for somebody, of a report of its own.
  String plans(@Nullable String agent) {
    var report = cases.files(null).id();
    var input = new HashMap<String, Object>();
    input.put("clientWorkOrderId", UUID.randomUUID().toString());
    input.put("reportIds", List.of(report));
    if (agent != null) {
      input.put("agentId", "per_demo-" + agent);
    }
    return cases.act("nadia", "planWorkOrder", input, "workOrder { id }").getString("workOrder.id");
  }

  void cancels(String workOrder) {
    var input = Map.of("workOrderId", workOrder, "reason", "déjà fait par un autre service");
    cases.act("nadia", "cancelWorkOrder", input, "workOrder { id }");
  }

  String status(String workOrder) {
    return workOrder("nadia", workOrder).getString("status");
  }

  JsonPath workOrder(String person, String id) {
    var query =
        "query($id: ID!) { workOrder(id: $id) { status timeline { act note by { name } } } }";
    return cases.asks(person, query, Map.of("id", id)).setRootPath("data.workOrder");
  }

  JsonPath pushes(String person, List<? extends Map<String, ?>> events) {
    var rows = events.stream().map(event -> Map.of("newDocumentState", event)).toList();
    return cases.asks(person, PUSH, Map.of("rows", rows));
  }

  /// The work that waits for a dispatcher.
  JsonPath kept(String dispatcher) {
    return cases.asks(dispatcher, KEPT, Map.of("first", 100)).setRootPath("data.keptWork");
  }

  /// The reason for which an event of a note is kept; null when it is not.
  @Nullable String keptReason(String dispatcher, String note) {
    return kept(dispatcher).getString("edges.node.find { it.note == '" + note + "' }?.reason");
  }

  @Override
  public void close() {
    cases.close();
  }
}
