package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left of what agents handed over when the process dies while it takes it in.
@Tag("fault")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledPushTest {

  private static final int DEVICES = 8;
  private static final int EVENTS = 40;
  private static final int BATCH = 5;
  private static final int MOST_ATTEMPTS = 20;

  @TempDir private Path data;
  private BackendProcess vigie;

  @AfterEach
  void stop() {
    vigie.stop();
  }

  /// A batch of a device: ids and what is sent.
  private record Batch(List<String> ids, String body) {}

  @Test
  void every_acknowledged_event_is_there_once_after_a_kill() throws Exception {
    vigie = BackendProcess.start(data);
    var devices = IntStream.range(0, DEVICES).mapToObj(_ -> batches()).toList();
    var acknowledged = new ConcurrentHashMap<String, String>();
    var answered = new AtomicInteger();

    send(
        devices,
        acknowledged,
        1,
        () -> {
          if (answered.incrementAndGet() == DEVICES * 2) {
            vigie.kill();
          }
        });
    assertThat(acknowledged).hasSizeBetween(BATCH, DEVICES * EVENTS - 1);
    vigie = BackendProcess.start(data);
    var again = new ConcurrentHashMap<String, String>();
    send(devices, again, MOST_ATTEMPTS, () -> {});

    assertThat(again).hasSize(DEVICES * EVENTS).containsAllEntriesOf(acknowledged);
    assertThat(kept()).hasSize(DEVICES * EVENTS).doesNotHaveDuplicates();
  }

  /// Of work orders that there are not: kept with their reason, each once.
  private static List<Batch> batches() {
    var device = UUID.randomUUID().toString();
    var batches = new ArrayList<Batch>();
    for (var from = 1; from <= EVENTS; from += BATCH) {
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
      batches.add(new Batch(ids, body));
    }
    return batches;
  }

  /// Each device hands over its batches one after the other, until one is not answered so often.
  private void send(
      List<List<Batch>> devices, Map<String, String> answers, int attempts, Runnable answered)
      throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(DEVICES)) {
      for (var batches : devices) {
        threads.execute(() ->
            batches.stream()
                .allMatch(batch ->
                    IntStream.range(0, attempts).anyMatch(_ -> send(batch, answers, answered))));
      }
      threads.shutdown();
      assertThat(threads.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
    }
  }

  private boolean send(Batch batch, Map<String, String> answers, Runnable answered) {
    try {
      var answer = JsonPath.from(vigie.ask("sami", batch.body()).body());
      var events = answer.<Map<String, String>>getList("data.pushFieldEvents");
      if (events == null) {
        return false;
      }
      events.forEach(event -> answers.put(event.get("id"), event.toString()));
      answered.run();
      return true;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> kept() throws IOException, InterruptedException {
    var notes = new ArrayList<String>();
    var after = "null";
    while (true) {
      var query =
          "{\"query\":\"query($after:String){keptWork(first:100,after:$after){edges{node{note}}"
              + "pageInfo{endCursor hasNextPage}}}\",\"variables\":{\"after\":"
              + after
              + "}}";
      var page = JsonPath.from(vigie.ask("nadia", query).body()).setRootPath("data.keptWork");
      notes.addAll(page.<String>getList("edges.node.note"));
      if (!page.getBoolean("pageInfo.hasNextPage")) {
        return notes;
      }
      after = "\"" + page.getString("pageInfo.endCursor") + "\"";
    }
  }
}
