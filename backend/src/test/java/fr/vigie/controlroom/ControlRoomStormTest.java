package fr.vigie.controlroom;

import static fr.vigie.controlroom.RoomClient.following;
import static fr.vigie.controlroom.RoomWorld.BELLEVILLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// Four threads raise alarms and acknowledge, comment or clear most of them, while control rooms
/// listen badly. As many alarms as `storm.alarms` says; 5,000 are tried as `ops/bench/README.md`
/// tells.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 900, threadMode = ThreadMode.SEPARATE_THREAD)
class ControlRoomStormTest {

  private static final RoomWorld WORLD = RoomWorld.shared();
  private static final int ALARMS = Integer.getInteger("storm.alarms", 500);
  private static final int THREADS = 4;
  private static final int SOME = 25;

  private final Queue<String> raised = new ConcurrentLinkedQueue<>();
  private final Semaphore written = new Semaphore(0);

  private static Map<String, Object> alarms() {
    var variables = following(BELLEVILLE);
    variables.put("l", List.of("ALARMS"));
    return variables;
  }

  @Test
  void who_reads_slowly_sees_the_last_state_of_each() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var line = new Line(WORLD.opens("nadia", alarms()));
      line.takes();
      var storm = storm(threads::submit);
      // A batch for each 25 alarms, of which one is surely left.
      for (var part = 0; part < ALARMS / SOME; part++) {
        written.acquire(SOME);
        raised.add(WORLD.raises());
        line.takes();
      }
      for (var writer : storm) {
        writer.get();
      }
      takeAll(line);

      assertThat(states(line.room)).isEqualTo(stored());
      assertThat(line.room.batches()).isLessThan(ALARMS);
      System.getLogger("test")
          .log(
              System.Logger.Level.INFO,
              "{0} alarms came in {1} batches",
              raised.size(),
              line.room.batches());
      line.room.close();
    }
  }

  @Test
  void who_is_cut_off_again_and_again_misses_nothing() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var line = new Line(WORLD.opens("nadia", alarms()));
      line.takes();
      var storm = storm(threads::submit);
      for (var part = 0; part < 10; part++) {
        written.acquire(ALARMS / 20);
        raised.add(WORLD.raises());
        // What was on its way when the line broke was never kept.
        line.room.hearsOrIsCutOff();
        line.comesBack();
        line.takes();
      }
      for (var writer : storm) {
        writer.get();
      }
      line.comesBack();
      takeAll(line);

      assertThat(states(line.room)).isEqualTo(stored());
      line.room.close();
    }
  }

  /// What an app does: it comes back by its cursor whenever the line is lost, as it is for one that
  /// is so far behind that it gives no sign of life.
  private static final class Line {

    private RoomClient room;

    private Line(RoomClient room) {
      this.room = room;
    }

    private void comesBack() {
      room.close();
      var variables = alarms();
      variables.put("a", room.cursor());
      var next = WORLD.opens("nadia", variables);
      next.knowing(room);
      room = next;
    }

    private JsonPath takes() {
      var batch = room.takesIfConnected();
      while (batch.isEmpty()) {
        comesBack();
        batch = room.takesIfConnected();
      }
      return batch.get();
    }
  }

  /// Until all is told that was written before: each batch that is complete after that tells all.
  private void takeAll(Line line) {
    var last = WORLD.raises();
    raised.add(last);
    var batch = line.takes();
    while (!line.room.known().containsKey(last) || !batch.getBoolean("isComplete")) {
      batch = line.takes();
    }
    assertThat(batch.getBoolean("mustReload")).isFalse();
  }

  private interface Start {
    Future<Void> start(Callable<Void> work);
  }

  private List<Future<Void>> storm(Start threads) {
    var writers = new ArrayList<Future<Void>>();
    for (var thread = 0; thread < THREADS; thread++) {
      writers.add(threads.start(this::write));
    }
    return writers;
  }

  private Void write() {
    var acts = WORLD.alarm.acts();
    for (var n = 0; n < ALARMS / THREADS; n++) {
      var alarm = WORLD.raises();
      raised.add(alarm);
      switch (n % 4) {
        case 0 -> acts.clear(WORLD.nadia, alarm, null);
        case 1 -> acts.acknowledge(WORLD.nadia, alarm);
        case 2 -> {
          acts.acknowledge(WORLD.nadia, alarm);
          acts.clear(WORLD.nadia, alarm, "fini");
        }
        default -> acts.comment(WORLD.nadia, alarm, "client-" + n, "vu");
      }
      written.release();
    }
    return null;
  }

  /// What a room knows of the alarms that were raised.
  private Map<String, List<Object>> states(RoomClient room) {
    var states = new HashMap<String, List<Object>>();
    for (var id : raised) {
      var alarm = (Map<?, ?>) room.known().getOrDefault(id, Map.of()).get("alarm");
      if (alarm != null) {
        var comments = ((Collection<?>) alarm.get("comments")).size();
        states.put(id, List.of(alarm.get("isActive"), alarm.get("isAcknowledged"), comments));
      }
    }
    return states;
  }

  private Map<String, List<Object>> stored() {
    var states = new HashMap<String, List<Object>>();
    for (var alarm : WORLD.database.getCollection("alarms").find(Filters.in("_id", raised))) {
      states.put(
          alarm.getString("_id"),
          List.of(
              alarm.getBoolean("isActive"),
              alarm.getBoolean("isAcknowledged"),
              alarm.getList("comments", org.bson.Document.class, List.of()).size()));
    }
    assertThat(states).hasSize(raised.size());
    return states;
  }
}
