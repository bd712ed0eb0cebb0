package fr.vigie.bench.stress;

import fr.vigie.bench.openloop.Asked;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import fr.vigie.bench.BenchFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/// P7: batches of a thousand measurements, and single ChirpStack events of 32 clients, against the
/// same documents inserted by the driver into the same collection, in turns.
final class Telemetry {

  private static final int WARM_UP = 3;
  private static final int ROUNDS = 7;
  private static final int BATCHES = 100;
  private static final int SINGLES = 8_000;
  private static final int CLIENTS = 32;
  private static final int DEVICES = 100;
  private static final int EACH = 10;

  private final Sources sources;
  private final MongoCollection<Document> raw;
  // Six days ago is not late yet; the millisecond is another at each run, so that nothing repeats.
  private final Instant start =
      Instant.now().minus(6, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);
  private final AtomicInteger singles = new AtomicInteger();
  private final AtomicInteger ticks = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();

  private Telemetry(Sources sources, MongoCollection<Document> raw) {
    this.sources = sources;
    this.raw = raw;
  }

  static boolean run(int ignored) throws Exception {
    try (var vigie = Vigie.start(Map.of());
        var client = client()) {
      forget(client.getDatabase("vigie"));
      var sources = Sources.connect(vigie, DEVICES);
      var raw = client.getDatabase("vigie").getCollection("measurements400");
      return new Telemetry(sources, raw).measure();
    }
  }

  /// What earlier runs have measured, so that this one is in order again.
  private static void forget(MongoDatabase database) {
    for (var name : List.of("series", "touched", "rollupsHourly", "rollupsDaily")) {
      database.getCollection(name).deleteMany(new Document());
    }
  }

  private static MongoClient client() throws IOException {
    var port = Files.readString(Path.of(".vigie/bench/20000-100000/mongod.port")).strip();
    var uri = new ConnectionString("mongodb://127.0.0.1:" + port + "/?replicaSet=vigie");
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(uri)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .build());
  }

  private boolean measure() throws Exception {
    var batches = new ArrayList<Double>();
    var singles = new ArrayList<Double>();
    for (var round = 1 - WARM_UP; round <= ROUNDS; round++) {
      // What is sent is made before the clock runs.
      var documents = rawBatches();
      var rawBatch = perSecond(BATCHES * DEVICES * EACH, () -> documents.forEach(this::insert));
      var bodies = batches();
      var batch = perSecond(BATCHES * DEVICES * EACH, () -> bodies.forEach(this::send));
      var rawSingle = perSecond(SINGLES, () -> atOnce(this::rawSingle));
      var single = perSecond(SINGLES, () -> atOnceOverWires());
      Stress.OUT.printf(
          "%s batches: raw %,.0f/s, Vigie %,.0f/s (%.2f)   singles: raw %,.0f/s, Vigie %,.0f/s (%.2f)%n",
          round <= 0 ? "warm-up" : "round " + round,
          rawBatch, batch, batch / rawBatch, rawSingle, single, single / rawSingle);
      if (round > 0) {
        batches.add(batch / rawBatch);
        singles.add(single / rawSingle);
      }
    }
    var verdicts = new Verdicts();
    verdicts.atLeast("batches of 1,000 against raw insertMany", median(batches), 0.7);
    verdicts.atLeast("single ChirpStack events against raw inserts", median(singles), 0.5);
    return verdicts.allReached();
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  /// Between the steps of the batches.
  private Instant halfStep(int single) {
    return step(single / DEVICES).plusSeconds(10);
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double perSecond(int items, Work work) throws Exception {
    var begun = System.nanoTime();
    work.run();
    return items * 1e9 / (System.nanoTime() - begun);
  }

  private Instant tick() {
    return step(ticks.incrementAndGet());
  }

  private Instant step(int step) {
    return start.plusSeconds(20L * step);
  }

  private List<List<Document>> rawBatches() {
    var batches = new ArrayList<List<Document>>();
    for (var i = 0; i < BATCHES; i++) {
      var documents = new ArrayList<Document>();
      for (var each = 0; each < EACH; each++) {
        var at = tick();
        for (var device = 0; device < DEVICES; device++) {
          documents.add(document(device, at));
        }
      }
      batches.add(documents);
    }
    return batches;
  }

  private void insert(List<Document> documents) {
    raw.insertMany(documents, new InsertManyOptions().ordered(false));
  }

  private static Document document(int device, Instant at) {
    return new Document("at", Date.from(at))
        .append("series", "ast_bench-raw-" + device + "/temperature")
        .append("value", 20.5)
        .append("arrivedAt", Date.from(at))
        .append("source", "src_01JD9VZ3M8K2F0001QX7T5R2WE")
        .append("event", null);
  }

  private List<String> batches() {
    var batches = new ArrayList<String>();
    for (var i = 0; i < BATCHES; i++) {
      var items = new ArrayList<String>();
      for (var each = 0; each < EACH; each++) {
        var at = tick();
        for (var device = 0; device < DEVICES; device++) {
          items.add(
              "{\"device\":\"d%d\",\"metric\":\"temperature\",\"at\":\"%s\",\"value\":20.5}"
                  .formatted(device, at));
        }
      }
      batches.add("[" + String.join(",", items) + "]");
    }
    return batches;
  }

  private void send(String body) {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:" + sources.port() + "/telemetry/" + sources.batch() + "/batch"))
            .header("Content-Type", "application/json")
            .header("X-Api-Key", sources.batchKey())
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200 || !answer.body().contains("\"accepted\":1000,")) {
        throw new BenchFailed(answer.body().substring(0, Math.min(300, answer.body().length())));
      }
    } catch (IOException | InterruptedException e) {
      throw new BenchFailed("no answer: " + e);
    }
  }

  private void rawSingle() {
    var single = singles.incrementAndGet();
    raw.insertOne(document(single % DEVICES, halfStep(single)));
  }

  private void atOnce(Runnable single) throws Exception {
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      for (var i = 0; i < SINGLES; i++) {
        clients.execute(single);
      }
      clients.shutdown();
      clients.awaitTermination(5, TimeUnit.MINUTES);
    }
  }

  private void atOnceOverWires() throws Exception {
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      var done = new ArrayList<java.util.concurrent.Future<Boolean>>();
      for (var i = 0; i < CLIENTS; i++) {
        done.add(clients.submit(this::events));
      }
      for (var each : done) {
        each.get();
      }
    }
  }

  private Boolean events() throws IOException {
    try (var wire = new Wire(sources.port())) {
      for (var i = 0; i < SINGLES / CLIENTS; i++) {
        var reply = wire.ask(event());
        if (reply.status() != 200) {
          throw new IOException(Arrays.toString(reply.body()));
        }
      }
      return true;
    }
  }

  private byte[] event() {
    var single = singles.incrementAndGet();
    var at = halfStep(single);
    var body =
        """
        {"deduplicationId":"3ac7e3c4-4401-4b8d-9386-a5c902f9202d","time":"%s",
         "deviceInfo":{"tenantName":"ChirpStack","applicationName":"essai","deviceName":"sonde",
           "devEui":"d%d"},"devAddr":"00189440","dr":1,"fPort":1,"data":"qg==",
         "object":{"t":20.5},
         "rxInfo":[{"gatewayId":"0016c001f153a14c","uplinkId":4217106255,"rssi":-36,"snr":10.5}]}
        """
            .formatted(at, single % DEVICES);
    var headers = "X-Api-Key: " + sources.chirpStackKey() + "\r\n";
    return Asked.post("/telemetry/" + sources.chirpStack() + "/chirpstack?event=up", headers, body);
  }
}
