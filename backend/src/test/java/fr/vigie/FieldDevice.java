package fr.vigie;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An agent's device: keeps copies of work by pulling, and what was done until it is handed over.
final class FieldDevice {

  private static final String PULL =
      """
      query($checkpoint: SyncCheckpointInput, $limit: Int!) {
        pullWorkOrders(checkpoint: $checkpoint, limit: $limit) {
          documents { id deleted refusal { eventId act reason } workOrder { id status timeline { act } } }
          checkpoint { cursor } } }\
      """;
  private static final String PULL_EVENTS =
      """
      query($checkpoint: SyncCheckpointInput, $limit: Int!) {
        pullFieldEvents(checkpoint: $checkpoint, limit: $limit) {
          documents { id outcome reason settledAt note } checkpoint { cursor } } }\
      """;

  private final FieldWorld world;
  private final String person;
  private final String name = UUID.randomUUID().toString();
  private final Map<String, String> copies = new HashMap<>();
  private final Map<String, String> refusals = new HashMap<>();
  private final Map<String, String> outcomes = new HashMap<>();
  private final Map<String, Map<String, String>> pulled = new HashMap<>();
  private final List<Map<String, Object>> pending = new ArrayList<>();
  private @Nullable String cursor;
  private @Nullable String eventCursor;
  private int seq;

  FieldDevice(FieldWorld world, String person) {
    this.world = world;
    this.person = person;
  }

  /// What was done, and is handed over later.
  Map<String, Object> does(String act, String workOrder, @Nullable String note) {
    return does(act, workOrder, note, Instant.parse("2026-11-29T08:00:00Z"));
  }

  Map<String, Object> does(String act, String workOrder, @Nullable String note, Instant at) {
    seq++;
    var event = new HashMap<String, Object>();
    event.put("id", UUID.randomUUID().toString());
    event.put("deviceId", name);
    event.put("deviceSeq", seq);
    event.put("workOrderId", workOrder);
    event.put("act", act);
    event.put("at", at.toString());
    event.put("note", note);
    if (act.equals("COMPLETE")) {
      event.put("photoIds", List.of(UUID.randomUUID().toString()));
    }
    pending.add(event);
    return event;
  }

  /// What was done at a stop of a round.
  Map<String, Object> doesAtStop(String act, String round, String stop, @Nullable String note) {
    var event = does(act, "", note);
    event.remove("workOrderId");
    event.put("roundId", round);
    event.put("stopId", stop);
    return event;
  }

  /// What was noted in a field.
  Map<String, Object> notes(
      String workOrder, String field, @Nullable String assumed, @Nullable String value) {
    var change = new HashMap<String, Object>();
    change.put("field", field);
    change.put("assumed", assumed);
    change.put("value", value);
    var event = does("RECORD", workOrder, null);
    event.put("changes", List.of(change));
    return event;
  }

  /// Hands over all that was done, and learns what became of it.
  FieldDevice sends() {
    return sends(List.copyOf(pending));
  }

  FieldDevice sends(List<Map<String, Object>> events) {
    learns(world.pushes(person, events));
    pending.removeAll(events);
    return this;
  }

  private void learns(JsonPath answer) {
    answer
        .<Map<String, String>>getList("data.pushFieldEvents")
        .forEach(event -> outcomes.put(event.get("id"), told(event)));
  }

  private static String told(Map<String, String> event) {
    var reason = event.get("reason");
    return reason == null ? event.get("outcome") : event.get("outcome") + " " + reason;
  }

  /// Asks for all that is new.
  FieldDevice pulls() {
    while (pullsSome(100)) {
      // There is more.
    }
    return this;
  }

  boolean pullsSome(int limit) {
    var answer = world.cases().asks(person, PULL, variables(cursor, limit));
    var documents = answer.<Map<String, Object>>getList("data.pullWorkOrders.documents");
    documents.forEach(this::keeps);
    cursor = answer.getString("data.pullWorkOrders.checkpoint.cursor");
    return documents.size() == limit;
  }

  @SuppressWarnings("unchecked") // as the schema says
  private void keeps(Map<String, Object> document) {
    var id = (String) document.get("id");
    refusals.remove(id);
    if (Boolean.TRUE.equals(document.get("deleted"))) {
      copies.remove(id);
      return;
    }
    copies.put(id, ((Map<String, String>) document.get("workOrder")).get("status"));
    if (document.get("refusal") instanceof Map<?, ?> refusal) {
      refusals.put(id, (String) refusal.get("reason"));
    }
  }

  FieldDevice pullsEvents() {
    var isMore = true;
    while (isMore) {
      var answer = asksForEvents(eventCursor, 100);
      var documents = answer.<Map<String, String>>getList("data.pullFieldEvents.documents");
      documents.forEach(event -> {
        outcomes.put(event.get("id"), told(event));
        pulled.put(event.get("id"), event);
      });
      eventCursor = answer.getString("data.pullFieldEvents.checkpoint.cursor");
      isMore = documents.size() == 100;
    }
    return this;
  }

  /// An event as it was pulled last.
  Map<String, String> asPulled(String event) {
    return pulled.getOrDefault(event, Map.of());
  }

  private static Map<String, ?> variables(@Nullable String cursor, int limit) {
    return cursor == null
        ? Map.of("limit", limit)
        : Map.of("limit", limit, "checkpoint", Map.of("cursor", cursor));
  }

  /// What a pull with any cursor and limit answers.
  JsonPath asksFor(@Nullable String from, int limit) {
    return world.cases().asks(person, PULL, variables(from, limit));
  }

  JsonPath asksForEvents(@Nullable String from, int limit) {
    return world.cases().asks(person, PULL_EVENTS, variables(from, limit));
  }

  /// Drops its copies and begins anew, as it is told to; what it has not handed over it keeps.
  FieldDevice beginsAnew() {
    copies.clear();
    refusals.clear();
    cursor = null;
    return pulls();
  }

  @Nullable String cursor() {
    return cursor;
  }

  Map<String, String> copies() {
    return copies;
  }

  Map<String, String> refusals() {
    return refusals;
  }

  String outcome(Map<String, Object> event) {
    return outcomes.getOrDefault(event.get("id"), "unknown");
  }
}
