package fr.vigie.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.TestMongo;
import fr.vigie.outbox.OutboxModule;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Webhooks, and what they are told, are found by an index and read in its order.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookIndexesTest {

  private static final MongoDatabase DATABASE = TestMongo.fresh();

  @BeforeAll
  static void make() {
    MongoWebhooks.createIndexes(DATABASE);
    OutboxModule.MIGRATIONS.getFirst().apply().accept(DATABASE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "webhooks | {'territory': 't', 'topics': 'REPORTS', 'status': 'ACTIVE'} | {}",
        "webhooks | {'territory': 't', 'status': {'$ne': 'REMOVED'}} | {'_id': -1}",
        "webhooks | {'clientWebhookId': 'c'} | {}",
        "deliveries | {'channel': 'WEBHOOK', 'to': 'whk_1'} | {'_id': -1}",
        "deliveries | {'channel': 'WEBHOOK', 'to': 'w', 'state': 'FAILED', '_id': {'$lt': 'e'}} |"
            + " {'_id': -1}"
      })
  void found_by_an_index(String collection, String filter, String sort) {
    var command =
        "{'find': '%s', 'filter': %s, 'sort': %s, 'limit': 20}".formatted(collection, filter, sort);
    assertThat(Explained.by(DATABASE, BsonDocument.parse(command.replace('\'', '"'))).stages())
        .contains("IXSCAN")
        .doesNotContain("SORT", "COLLSCAN");
  }
}
