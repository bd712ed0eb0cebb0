package fr.vigie.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.TestMongo;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemoveSourceTest {

  private static final TestBackend BACKEND = TestBackend.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static JsonPath remove(Sending source) {
    return source
        .done("removeSource", Map.of("sourceId", source.id), "source { removedAt pushPath }")
        .jsonPath()
        .setRootPath("data.act");
  }

  @Test
  void a_source_that_is_removed_is_heard_no_more_and_what_it_told_stays() {
    var source = new Sending(BACKEND, "BATCH");
    assertThat(source.json("batch", "[{\"device\": \"x\"}]").statusCode()).isEqualTo(200);

    var removed = remove(source);

    assertThat(removed.getString("__typename")).isEqualTo("RemoveSourceSuccess");
    assertThat(removed.getString("source.pushPath")).isNull();
    assertThat(remove(source).getString("source.removedAt"))
        .isNotNull()
        .isEqualTo(removed.getString("source.removedAt"));
    Eventually.within(PATIENCE, () -> source.json("batch", "[]").statusCode() == 401);
    var list = "query($t: ID!, $s: ID!) { sources(territoryId: $t) { id } node(id: $s) { id } }";
    var listed =
        BACKEND.asks("marc", list, Map.of("t", Sending.BELLEVILLE, "s", source.id)).jsonPath();
    assertThat(listed.getList("data.sources.id")).doesNotContain(source.id);
    assertThat(listed.getString("data.node.id")).isEqualTo(source.id);
    assertThat(kept(source)).isEqualTo(1);
    assertThat(events(source)).isEqualTo(1);
  }

  private static long kept(Sending source) {
    return database("quarantine", new Document("source", source.id));
  }

  private static long events(Sending source) {
    return database("events", new Document("act", "REMOVE").append("subject", source.id));
  }

  private static long database(String collection, Document filter) {
    return TestMongo.mongo()
        .client()
        .getDatabase(BACKEND.database())
        .getCollection(collection)
        .countDocuments(filter);
  }

  @Test
  void no_device_is_connected_to_a_removed_source_and_it_gets_no_key() {
    var source = new Sending(BACKEND, "BATCH");
    remove(source);

    var device = Map.of("sourceId", source.id, "deviceId", "x", "assetId", source.asset(0));
    assertThat(type(source, "connectDevice", device, "device { deviceId }"))
        .isEqualTo("SourceNotFoundProblem");
    assertThat(type(source, "rotateSourceKey", Map.of("sourceId", source.id), "key"))
        .isEqualTo("SourceNotFoundProblem");
  }

  private static String type(Sending source, String act, Map<String, ?> input, String wanted) {
    return source.done(act, input, wanted).jsonPath().getString("data.act.__typename");
  }
}
