package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Devices of sami that hand over what was done to work orders that there are not, batch after
/// batch, at the same time: each event is kept with its reason, where nadia finds it.
final class PushingDevices {

  static final int DEVICES = 8;
  static final int BATCHES = 8;
  static final int BATCH = 5;
  static final int EVENTS = DEVICES * BATCHES * BATCH;

  private static final String KEPT =
      "{\"query\":\"query($after:String){keptWork(first:100,after:$after){edges{node{note}}"
          + "pageInfo{endCursor hasNextPage}}}\",\"variables\":{\"after\":%s}}";

  /// A batch of a device: ids and what is sent.
  private record Batch(List<String> ids, String body) {}

  /// What is to be done when a batch was not acknowledged.
  interface Unanswered {
    /// Whether to send it again.
    boolean again() throws IOException, InterruptedException;
  }

  private final List<List<Batch>> devices =
      IntStream.range(0, DEVICES).mapToObj(_ -> batches()).toList();

  private static List<Batch> batches() {
    var device = UUID.randomUUID().toString();
    return IntStream.range(0, BATCHES).mapToObj(n -> batch(device, n * BATCH + 1)).toList();
  }

  private static Batch batch(String device, int from) {
    var ids = new ArrayList<String>();
    var rows = new ArrayList<String>();
    for (var number = from; number < from + BATCH; number++) {
      ids.add(UUID.randomUUID().toString());
      rows.add(
          ("{newDocumentState:{id:\\\"%s\\\",deviceId:\\\"%s\\\",deviceSeq:%d,workOrderId:\\\"wo_none\\\","
                  + "act:START,at:\\\"2026-11-29T08:00:00Z\\\",note:\\\"%s\\\"}}")
              .formatted(ids.getLast(), device, number, ids.getLast()));
    }
    var body =
        "{\"query\":\"mutation{pushFieldEvents(rows:[%s]){id outcome reason receivedAt}}\"}"
            .formatted(String.join(",", rows));
    return new Batch(ids, body);
  }

  /// The ids of all events.
  Set<String> events() {
    var ids = new HashSet<String>();
    devices.forEach(batches -> batches.forEach(batch -> ids.addAll(batch.ids())));
    return ids;
  }

  /// Each device hands over its batches one after the other, until one is given up.
  ///
  /// @param acknowledged done after each batch that was
  /// @return what was acknowledged, by id
  Map<String, String> send(BackendProcess vigie, Runnable acknowledged, Unanswered unanswered)
      throws InterruptedException {
    var answers = new ConcurrentHashMap<String, String>();
    try (var threads = Executors.newFixedThreadPool(DEVICES)) {
      for (var batches : devices) {
        threads.execute(() ->
            batches.stream()
                .allMatch(batch -> sent(vigie, batch, answers, acknowledged, unanswered)));
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(4, TimeUnit.MINUTES)).isTrue();
    }
    return answers;
  }

  private static boolean sent(
      BackendProcess vigie,
      Batch batch,
      Map<String, String> answers,
      Runnable acknowledged,
      Unanswered unanswered) {
    try {
      while (!isAcknowledged(vigie, batch, answers)) {
        if (!unanswered.again()) {
          return false;
        }
      }
      acknowledged.run();
      return true;
    } catch (IOException notThereAgain) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isAcknowledged(
      BackendProcess vigie, Batch batch, Map<String, String> answers) throws InterruptedException {
    try {
      var answer = JsonPath.from(vigie.ask("sami", batch.body()).body());
      var events = answer.<Map<String, String>>getList("data.pushFieldEvents");
      if (events == null) {
        return false;
      }
      events.forEach(event -> answers.put(event.get("id"), event.toString()));
      return true;
    } catch (IOException | IllegalStateException noAnswer) {
      return false;
    }
  }

  /// The notes of all that nadia finds kept, each the id of its event.
  static List<String> kept(BackendProcess vigie) throws IOException, InterruptedException {
    var notes = new ArrayList<String>();
    var after = "null";
    while (true) {
      var page = JsonPath.from(vigie.ask("nadia", KEPT.formatted(after)).body());
      page.setRootPath("data.keptWork");
      notes.addAll(page.<String>getList("edges.node.note"));
      if (!page.getBoolean("pageInfo.hasNextPage")) {
        return notes;
      }
      after = "\"" + page.getString("pageInfo.endCursor") + "\"";
    }
  }
}
