package fr.vigie.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServerCheckTest {

  @ParameterizedTest
  @ValueSource(strings = {"4.4.29", "5.0.31", "9.0.0", "10.0.0"})
  void a_version_that_was_not_tried_is_refused(String version) {
    assertThatExceptionOfType(MongoUnusable.class)
        .isThrownBy(() -> ServerCheck.checkVersion(version))
        .withMessageContaining(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6.0.0", "6.0.5", "7.0.14", "8.3.0-rc1"})
  void versions_from_6_to_8_serve(String version) {
    assertThatCode(() -> ServerCheck.checkVersion(version)).doesNotThrowAnyException();
  }

  @Test
  void a_standalone_server_is_refused() {
    assertThatExceptionOfType(MongoUnusable.class)
        .isThrownBy(() -> ServerCheck.checkTopology(new Document("isWritablePrimary", true)))
        .withMessageContaining("replica set");
  }

  @Test
  void a_replica_set_and_a_sharded_cluster_serve() {
    assertThatCode(() -> ServerCheck.checkTopology(new Document("setName", "rs")))
        .doesNotThrowAnyException();
    assertThatCode(() -> ServerCheck.checkTopology(new Document("msg", "isdbgrid")))
        .doesNotThrowAnyException();
  }

  @Test
  void the_server_of_the_tests_serves() {
    assertThatCode(() -> ServerCheck.run(TestMongo.mongo().client())).doesNotThrowAnyException();
  }

  @Test
  void a_cluster_that_does_not_answer_is_told_in_one_sentence() {
    assertThatExceptionOfType(MongoUnusable.class)
        .isThrownBy(() -> open("mongodb://u:secret@127.0.0.1:1/?replicaSet=rs"))
        .satisfies(
            e -> assertThat(e.getMessage()).contains("MONGODB_URI").doesNotContain("secret"));
  }

  @Test
  void a_broken_connection_string_is_refused_without_showing_it() {
    assertThatExceptionOfType(MongoUnusable.class)
        .isThrownBy(() -> open("mongodb://u:sec/ret@db/"))
        .satisfies(e -> assertThat(e).hasNoCause())
        .satisfies(e -> assertThat(e.getMessage()).contains("MONGODB_URI").doesNotContain("sec/"));
  }

  private static Mongo open(String uri) {
    var settings = new MongoSettings(uri, "vigie", Path.of("."), null, Path.of("."), 0.5);
    return Mongo.open(settings, Clock.systemUTC(), List.of());
  }
}
