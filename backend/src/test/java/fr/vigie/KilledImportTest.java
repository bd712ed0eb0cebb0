package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a register whose import dies in the middle.
@Tag("fault")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledImportTest {

  private static final int LAMPS = 4_000;
  private static final int FEEDERS = LAMPS / 1_000;
  private static final String IMPORTS = "/imports/assets?format=ngsi-ld&territory=ter_215500430";

  @TempDir private Path data;
  private BackendProcess vigie;

  @AfterEach
  void stop() {
    vigie.stop();
  }

  @Test
  void sent_again_after_a_kill_it_ends_as_if_nothing_had_been() throws Exception {
    var register = register();
    vigie = BackendProcess.start(data);

    sendUntilKilled(register);
    vigie = BackendProcess.start(data);
    var before = read();
    var completed = sent("&source=killed&clientImportId=k1", register);
    var whole = sent("&source=whole", register);

    assertThat(before).isBetween(1, LAMPS);
    assertThat(AssetFile.counts(completed)).isEqualTo(AssetFile.counts(whole));
    assertThat(completed.getInt("created")).isEqualTo(LAMPS + FEEDERS);
    assertThat(completed.getMap("byReason")).isEqualTo(whole.getMap("byReason"));
    assertThat(rejects(completed)).isEqualTo(rejects(whole));
    var again = sent("&source=killed", register);
    assertThat(again.getInt("unchanged")).isEqualTo(LAMPS + FEEDERS);
    assertThat(again.getInt("waiting")).isZero();
  }

  /// Lamps before the feeders that they hang on, and a bad one in a thousand.
  private static String register() {
    var lines = new StringBuilder();
    for (var i = 0; i < LAMPS; i++) {
      lines.append(
          entity("Streetlight", "L" + i, ",\"refStreetlightGroup\":\"G" + i / 1_000 + "\""));
      if (i % 1_000 == 0) {
        lines.append("{\"id\":\"B").append(i).append("\",\"type\":\"Streetlight\"}\n");
      }
    }
    for (var i = 0; i < FEEDERS; i++) {
      lines.append(entity("StreetlightGroup", "G" + i, ""));
    }
    return lines.toString();
  }

  private static String entity(String type, String id, String more) {
    return "{\"id\":\"%s\",\"type\":\"%s\",\"location\":{\"type\":\"Point\",\"coordinates\":[5.38073,49.174359]}%s}\n"
        .formatted(id, type, more);
  }

  private void sendUntilKilled(String register) throws Exception {
    try (var sender = Executors.newVirtualThreadPerTaskExecutor()) {
      var sent = sender.submit(() -> cutOff(register));
      while (read() < 1_500) {
        LockSupport.parkNanos(20_000_000);
      }
      vigie.kill();
      assertThat(sent.get()).isTrue();
    }
  }

  private boolean cutOff(String register) throws InterruptedException {
    try {
      vigie.hand("marc", IMPORTS + "&source=killed&clientImportId=k1", register);
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /// How far the newest import came.
  private int read() throws Exception {
    var answer = vigie.get("marc", "/imports/assets?territory=ter_215500430").body();
    var read = new JsonPath(answer).getList("imports.read", Integer.class);
    return read.isEmpty() ? 0 : read.getFirst();
  }

  private JsonPath sent(String more, String register) throws Exception {
    var answer = vigie.hand("marc", IMPORTS + more, register);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return new JsonPath(answer.body());
  }

  private String rejects(JsonPath told) throws Exception {
    return vigie.get("marc", told.getString("rejects")).body();
  }
}
