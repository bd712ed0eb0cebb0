package fr.vigie.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// Vigie with its mongod, and the limit over that same mongod.
record Stage(Path work, Served product, Served limit, ProcessHandle mongod, MongoClient client)
    implements AutoCloseable {

  /// Size S.
  static final int ASSETS = 20_000;

  static final int REPORTS = 100_000;

  static Stage open(Path work) throws IOException, InterruptedException {
    var data = work.resolve(ASSETS + "-" + REPORTS).toAbsolutePath();
    var product = Served.start("vigie", work, List.of("-jar", jar()), productSettings(data));
    try {
      var port = Files.readString(data.resolve("mongod.port")).strip();
      var uri = "mongodb://127.0.0.1:" + port + "/?replicaSet=vigie";
      var program =
          List.of("-cp", System.getProperty("java.class.path"), "fr.vigie.bench.limit.LimitServer");
      var limit = Served.start("limit", work, program, Map.of("MONGODB_URI", uri));
      var stage = new Stage(work, product, limit, mongod(product), MongoClients.create(uri));
      stage.requireData(data);
      return stage;
    } catch (BenchFailed e) {
      product.close();
      throw e;
    }
  }

  private static String jar() {
    return "backend/target/backend-0.1.0-SNAPSHOT.jar";
  }

  private static Map<String, String> productSettings(Path data) {
    return Map.of(
        "VIGIE_PROFILE", "demo",
        "VIGIE_DATA", data.toString(),
        "VIGIE_DEMO_SIZE", ASSETS + "," + REPORTS);
  }

  private static ProcessHandle mongod(Served product) {
    return product
        .process()
        .descendants()
        .filter(p -> p.info().command().filter(c -> c.endsWith("mongod")).isPresent())
        .findFirst()
        .orElseThrow(() -> new BenchFailed("Vigie runs no mongod: see " + product.log() + "."));
  }

  private void requireData(Path data) {
    if (count("assets") != ASSETS || count("reports") != REPORTS) {
      close();
      throw new BenchFailed("The data is not of size S: remove " + data + " and run again.");
    }
  }

  private long count(String collection) {
    return client.getDatabase("vigie").getCollection(collection).countDocuments();
  }

  Document command(String name) {
    return client.getDatabase("admin").runCommand(new Document(name, 1));
  }

  @Override
  public void close() {
    client.close();
    limit.close();
    product.close();
  }
}
