package fr.vigie.bench;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/// What Vigie computes ahead: of data that an older Vigie made it is computed anew at the start,
/// which takes minutes at size L.
record ReadModels(Served product, MongoDatabase database) {

  private static final List<String> NAMES = List.of("map", "tallies");
  private static final String LAG = "vigie_read_model_lag_seconds{model=\"%s\"} ";
  private static final double MOST_LAG_SECONDS = 5;
  private static final Duration LIMIT = Duration.ofHours(2);
  private static final int PAUSE_MILLIS = 500;

  /// Until all that was stored is taken up, so that nothing is computed beside what is measured.
  void await() throws IOException, InterruptedException {
    var end = System.nanoTime() + LIMIT.toNanos();
    try (var client = HttpClient.newHttpClient()) {
      while (isAskedAnew() || !isFollowed(client)) {
        if (product.process().waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
          throw new BenchFailed("Vigie ended: see " + product.log() + ".");
        }
        if (System.nanoTime() > end) {
          throw new BenchFailed("The read models are not computed: see " + product.log() + ".");
        }
      }
    }
  }

  /// After documents were taken away that no event tells of.
  void computeAnew() throws IOException, InterruptedException {
    states().updateMany(empty(), set("rebuildAskedAt", Date.from(Instant.now())));
    await();
  }

  private boolean isAskedAnew() {
    return states().find(exists("rebuildAskedAt")).first() != null;
  }

  private boolean isFollowed(HttpClient client) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(product.at("/metrics")).build();
    var figures = client.send(request, BodyHandlers.ofString()).body();
    return NAMES.stream().allMatch(name -> isFollowed(figures, LAG.formatted(name)));
  }

  private static boolean isFollowed(String figures, String lag) {
    return figures
        .lines()
        .filter(line -> line.startsWith(lag))
        .anyMatch(line -> Double.parseDouble(line.substring(lag.length())) < MOST_LAG_SECONDS);
  }

  private MongoCollection<Document> states() {
    return database.getCollection("readModels");
  }
}
