package fr.vigie.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import fr.vigie.observe.Arrival;
import fr.vigie.observe.Request;
import fr.vigie.observe.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Commands are counted by the connections that they take; here held against those that are sent.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoolWatchTest {

  private static final class Started implements CommandListener {
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public void commandStarted(CommandStartedEvent event) {
      count.incrementAndGet();
    }
  }

  private final Started started = new Started();

  @Test
  void reads_pages_writes_and_transactions_take_one_connection_a_command() {
    var server =
        TestMongo.mongo().client().getClusterDescription().getServerDescriptions().getFirst();
    var uri = "mongodb://" + server.getAddress() + "/?replicaSet=" + server.getSetName();
    try (var client = MongoClients.create(ClientSettings.of(uri, List.of(started)))) {
      var name = "test_" + UUID.randomUUID().toString().replace("-", "");
      var documents = new Documents(client.getDatabase(name), "things");
      var transactions = new MongoTransactions(client);
      var request = new Request(Arrival.unnamed(), Trace.NONE);

      request.run(() -> {
        documents.insertAll(IntStream.range(0, 300).mapToObj(i -> new Document("n", i)).toList());
        documents.find(Filters.empty()).batchSize(100).into(new ArrayList<>());
        documents.update(Filters.eq("n", 1), new Document("$set", new Document("m", 1)));
        transactions.run(() -> {
          documents.insert(new Document("n", 300));
          return documents.update(Filters.eq("n", 2), new Document("$set", new Document("m", 2)));
        });
      });

      assertThat(started.count.get()).isGreaterThanOrEqualTo(8);
      assertThat(request.effort().commands()).isEqualTo(started.count.get());
      assertThat(request.effort().databaseNanos()).isPositive();
      client.getDatabase(name).drop();
    }
  }
}
