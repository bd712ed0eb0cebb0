package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import fr.vigie.mongo.CommandRecord;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a pull costs MongoDB, by the document that the agents' app ships.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfflineCostTest {

  private static final CommandRecord RECORD = new CommandRecord();
  private static final FieldWorld WORLD = new FieldWorld(RECORD);
  private static final int WORK = 150;
  private static final Path OPERATIONS =
      Path.of("../mobile-contracts/src/main/resources/contracts/agent/operations");

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  private static String plannedOften() {
    var workOrders = WORLD.database().getCollection("workOrders");
    var like = workOrders.find(Filters.eq("_id", WORLD.plans("sami"))).first();
    var copies = new ArrayList<Document>();
    for (var number = 0; number < WORK; number++) {
      var id = "wo_%025d".formatted(number);
      copies.add(new Document(like).append("_id", id).append("clientWorkOrderId", id));
    }
    workOrders.insertMany(copies);
    return new FieldDevice(WORLD, "sami").asksFor(null, 20).getString(CURSOR);
  }

  private static final String CURSOR = "data.pullWorkOrders.checkpoint.cursor";

  @Test
  void a_hundred_work_orders_after_a_checkpoint_take_two_reads_by_indexes() throws IOException {
    var cursor = plannedOften();
    var document = Files.readString(OPERATIONS.resolve("PullWorkOrders.graphql"));
    var variables = Map.of("limit", 100, "checkpoint", Map.of("cursor", cursor));

    asks(document, variables);

    var reads =
        RECORD.of(() ->
            assertThat(asks(document, variables).getList("data.pullWorkOrders.documents"))
                .hasSize(100));

    assertThat(reads).hasSizeBetween(1, 2).allSatisfy(OfflineCostTest::isByIndex);
  }

  @Test
  void events_take_two_reads_by_indexes() throws IOException {
    var document = Files.readString(OPERATIONS.resolve("PullFieldEvents.graphql"));
    var device = new FieldDevice(WORLD, "sami");
    device.does("START", WORLD.plans("sami"), null);
    var cursor = device.sends().pulls().cursor();
    var variables = Map.of("limit", 100, "checkpoint", Map.of("cursor", cursor));

    asks(document, variables);

    var reads = RECORD.of(() -> asks(document, variables));

    assertThat(reads).hasSizeBetween(1, 2).allSatisfy(OfflineCostTest::isByIndex);
  }

  /// Signed in once: who asks is remembered.
  private static JsonPath asks(String document, Map<String, ?> variables) {
    return WORLD.cases().backend().asks("sami", document, variables).jsonPath();
  }

  private static void isByIndex(BsonDocument read) {
    var command = new BsonDocument();
    read.forEach(command::append);
    List.of("lsid", "$db", "$clusterTime", "$readPreference", "readConcern", "maxTimeMS")
        .forEach(command::remove);
    var explained =
        WORLD
            .database()
            .runCommand(new Document("explain", command).append("verbosity", "executionStats"))
            .toJson(JsonWriterSettings.builder().build());
    assertThat(explained)
        .as("%s", read)
        .doesNotContain("COLLSCAN")
        .doesNotContainPattern("\"collectionScans\": (\\{\"\\$numberLong\": \")?[1-9]")
        .containsAnyOf("IXSCAN", "IDHACK");
  }
}
