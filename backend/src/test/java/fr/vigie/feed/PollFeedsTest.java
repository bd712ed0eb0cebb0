package fr.vigie.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.TestBackend;
import fr.vigie.demo.DemoSize;
import fr.vigie.intake.Sending;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.TestMongo;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PollFeedsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void a_feed_is_fetched_kept_when_it_fails_and_taken_up_again() {
    try (var server = new FeedServer();
        var backend = new TestBackend(new DemoSize(50, 20), List.of())) {
      var database = TestMongo.mongo().client().getDatabase(backend.database());
      serve(server, 3, Instant.now().minusSeconds(60));
      var source = add(backend, server);
      connect(backend, source);

      Eventually.within(PATIENCE, () -> bikes(database) == 3);
      Eventually.within(PATIENCE, () -> feed(backend).getInt("itemCount") == 1);
      server.fail("/gbfs.json", 503);
      again(database);
      Eventually.within(PATIENCE, () -> feed(backend).getInt("failureCount") == 1);
      assertThat(feed(backend).getString("lastFailure")).isEqualTo("answered 503");
      assertThat(feed(backend).getString("changedAt")).isNotNull();
      assertThat(bikes(database)).isEqualTo(3);
      again(database);
      Eventually.within(PATIENCE, () -> feed(backend).getInt("failureCount") == 2);

      serve(server, 5, Instant.now().minusSeconds(30));
      again(database);
      Eventually.within(PATIENCE, () -> bikes(database) == 5);
      assertThat(feed(backend).getInt("failureCount")).isZero();
      assertThat(
              database
                  .getCollection("deviceEvents")
                  .find(new Document("name", "feedFailed"))
                  .sort(new Document("at", 1))
                  .map(event -> event.getBoolean("isOn")))
          .containsExactly(true, false);
    }
  }

  @Test
  void a_feed_that_is_removed_is_fetched_no_more_and_fails_no_more() {
    try (var server = new FeedServer();
        var backend = new TestBackend(new DemoSize(0, 0), List.of())) {
      var database = TestMongo.mongo().client().getDatabase(backend.database());
      var feeds = database.getCollection("feeds");
      server.fail("/gbfs.json", 404);
      var source = add(backend, server);
      Eventually.within(PATIENCE, () -> feeds.countDocuments(new Document("failures", 1)) == 1);

      var remove =
          "mutation($input: RemoveSourceInput!) { removeSource(input: $input) { __typename } }";
      backend.asks("marc", remove, Map.of("input", Map.of("sourceId", source)));
      var asked = server.asked().size();
      again(database);

      Eventually.within(PATIENCE, () -> feeds.countDocuments() == 0);
      assertThat(server.asked()).hasSize(asked);
      var over = new Document("name", "feedFailed").append("isOn", false);
      assertThat(database.getCollection("deviceEvents").countDocuments(over)).isEqualTo(1);
    }
  }

  private static void serve(FeedServer server, int bikes, Instant at) {
    server.serve(
        "/gbfs.json",
        """
        {"last_updated": "%s", "ttl": 60, "version": "3.0", "data": {"feeds": [
          {"name": "station_status", "url": "$HOST/status.json"}]}}
        """
            .formatted(at));
    server.serve(
        "/status.json",
        """
        {"last_updated": "%s", "ttl": 60, "version": "3.0", "data": {"stations": [
          {"station_id": "s1", "num_vehicles_available": %d, "last_reported": "%s"}]}}
        """
            .formatted(at, bikes, at));
  }

  private static String add(TestBackend backend, FeedServer server) {
    var query =
        "mutation($input: AddSourceInput!) { addSource(input: $input) { ... on AddSourceSuccess { key source { id } } } }";
    var input =
        Map.of(
            "clientSourceId",
            UUID.randomUUID().toString(),
            "territoryId",
            Sending.BELLEVILLE,
            "kind",
            "GBFS",
            "name",
            "vélos",
            "feedUrl",
            server.at("/gbfs.json").toString());
    var added = backend.asks("marc", query, Map.of("input", input)).jsonPath();
    assertThat(added.getString("data.addSource.key")).isNull();
    return added.getString("data.addSource.source.id");
  }

  private static void connect(TestBackend backend, String source) {
    var found =
        "{ assetsInBox(first: 1, box: {south: 49.1, west: 5.3, north: 49.3, east: 5.5}) { assets { id } } }";
    var asset =
        backend.asks("marc", found, Map.of()).jsonPath().getString("data.assetsInBox.assets[0].id");
    var query =
        "mutation($input: ConnectDeviceInput!) { connectDevice(input: $input) { __typename } }";
    var input = Map.of("sourceId", source, "deviceId", "s1", "assetId", asset);
    assertThat(backend.asks("marc", query, Map.of("input", input)).asString())
        .contains("ConnectDeviceSuccess");
  }

  private static double bikes(MongoDatabase database) {
    var found =
        database.getCollection("series").find(new Document("metric", "availableBikes")).first();
    return found == null ? -1 : found.get("last", -1.0);
  }

  private static JsonPath feed(TestBackend backend) {
    var query =
        "query($t: ID!) { sources(territoryId: $t) { feed { nextAt succeededAt changedAt failureCount lastFailure itemCount } } }";
    return backend
        .asks("marc", query, Map.of("t", Sending.BELLEVILLE))
        .jsonPath()
        .setRootPath("data.sources[0].feed");
  }

  private static void again(MongoDatabase database) {
    database
        .getCollection("feeds")
        .updateMany(
            new Document(), new Document("$set", new Document("nextAt", Date.from(Instant.EPOCH))));
  }
}
