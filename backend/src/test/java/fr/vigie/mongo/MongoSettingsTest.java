package fr.vigie.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MongoSettingsTest {

  @Test
  void nothing_set_means_a_local_mongod() {
    assertThat(MongoSettings.fromEnvironment(Map.of("HOME", "/home/camille", "MONGODB_URI", " ")))
        .isEqualTo(
            new MongoSettings(
                null,
                "vigie",
                Path.of(".vigie/data"),
                null,
                Path.of("/home/camille/.cache/vigie"),
                0.5));
  }

  @Test
  void the_environment_sets_everything() {
    var environment =
        Map.of(
            "MONGODB_URI", "mongodb://db/?replicaSet=rs",
            "VIGIE_DATABASE", "meuse",
            "VIGIE_DATA", "/data",
            "VIGIE_MONGOD", "/opt/mongod",
            "XDG_CACHE_HOME", "/cache",
            "VIGIE_MONGOD_CACHE_GB", "2");

    assertThat(MongoSettings.fromEnvironment(environment))
        .isEqualTo(
            new MongoSettings(
                "mongodb://db/?replicaSet=rs",
                "meuse",
                Path.of("/data"),
                Path.of("/opt/mongod"),
                Path.of("/cache/vigie"),
                2));
  }

  @Test
  void a_cache_that_is_no_size_is_refused() {
    for (var size : new String[] {"much", "0.1", "NaN"}) {
      assertThatExceptionOfType(MongoUnusable.class)
          .isThrownBy(() -> MongoSettings.fromEnvironment(Map.of("VIGIE_MONGOD_CACHE_GB", size)))
          .withMessageContaining(size);
    }
  }

  @Test
  void a_password_is_never_shown() {
    assertThat(MongoSettings.fromEnvironment(Map.of("MONGODB_URI", "mongodb://u:secret@db/")))
        .asString()
        .doesNotContain("secret");
  }
}
