package fr.vigie.peer;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// The peer: what a team that knows Spring for GraphQL would build for the same questions.
@SpringBootApplication(proxyBeanMethods = false)
public class Peer {

  private static final long OPERATION_SECONDS = 5;
  private static final long CONNECT_SECONDS = 2;
  private static final int MOST_CONNECTIONS = 64;

  public static void main(String... arguments) {
    SpringApplication.run(Peer.class, arguments);
  }

  /// With the driver's settings of Vigie.
  @Bean
  MongoDatabase database(@Value("${MONGODB_URI}") String uri) {
    var settings =
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .applicationName("peer")
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.MAJORITY)
            .timeout(OPERATION_SECONDS, TimeUnit.SECONDS)
            .applyToClusterSettings(
                c -> c.serverSelectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS))
            .applyToConnectionPoolSettings(p -> p.maxSize(MOST_CONNECTIONS))
            .build();
    return MongoClients.create(settings).getDatabase("vigie");
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
