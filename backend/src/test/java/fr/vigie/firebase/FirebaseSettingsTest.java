package fr.vigie.firebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirebaseSettingsTest {

  @Test
  void without_a_project_nobody_sends_by_push_and_nothing_is_asked() {
    var settings = FirebaseSettings.from(Map.of(), false);

    assertThat(settings.isOn()).isFalse();
    try (var firebase = FirebaseModule.on(settings)) {
      assertThat(firebase.senders(new HeldTargets(), new TestWords(), Clock.systemUTC())).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "VIGIE_FIREBASE_PROJECT, Not A Project",
    "VIGIE_FIREBASE_CREDENTIALS, /no/such/file.json",
    "VIGIE_FIREBASE_PROXY, https://proxy",
    "VIGIE_FIREBASE_PROXY, http://user:secret@proxy:3128",
    "VIGIE_FIREBASE_STAND_IN, fcm.example.org"
  })
  void what_makes_no_sense_is_refused_at_the_start(String variable, String value) {
    var environment = new HashMap<>(Map.of("VIGIE_FIREBASE_PROJECT", "vigie-test"));
    environment.put(variable, value);

    assertThatThrownBy(() -> FirebaseSettings.from(environment, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(variable);
  }

  @Test
  void production_tells_no_stand_in() {
    var environment =
        Map.of(
            "VIGIE_FIREBASE_PROJECT", "vigie-test",
            "VIGIE_FIREBASE_STAND_IN", "http://127.0.0.1:9911");

    assertThat(FirebaseSettings.from(environment, true).standIn()).hasPort(9911);
    assertThatThrownBy(() -> FirebaseSettings.from(environment, false))
        .hasMessageStartingWith("VIGIE_FIREBASE_STAND_IN");
  }

  @Test
  void a_key_file_that_is_none_is_refused_at_the_start(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("key.json"), "{\"type\":\"service_account\"}");
    var settings = new FirebaseSettings("vigie-test", file, null, null);

    assertThatThrownBy(() -> FirebaseModule.on(settings))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("There are no credentials for Firebase");
  }
}
