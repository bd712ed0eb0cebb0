package fr.vigie.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// Vigie with its mongod, and the limit and the peer over that same mongod.
record Stage(
    Path work,
    Served product,
    Served limit,
    Served peer,
    ProcessHandle mongod,
    String uri,
    MongoClient client)
    implements AutoCloseable {

  static final String PRODUCT = "vigie";
  static final String LIMIT = "limit";
  static final String PEER = "peer";

  static Stage open(Path work, Size size) throws IOException, InterruptedException {
    var data = Data.filled(work, size);
    var product = Served.start(PRODUCT, work, Served.JVM_FLAGS, Vigie.PROGRAM, data.settings());
    try {
      return over(work, product, data);
    } catch (BenchFailed e) {
      product.close();
      throw e;
    }
  }

  private static Stage over(Path work, Served product, Data data)
      throws IOException, InterruptedException {
    var uri = data.uri();
    var environment = Map.of("MONGODB_URI", uri);
    var limit = Served.start(LIMIT, work, Served.JVM_FLAGS, limitProgram(), environment);
    var peer = Served.start(PEER, work, Served.JVM_FLAGS, peerProgram(), environment);
    var client = MongoClients.create(uri);
    var stage = new Stage(work, product, limit, peer, Vigie.mongod(product), uri, client);
    stage.readModels().await();
    return stage;
  }

  private static List<String> limitProgram() {
    return List.of(
        "-cp", System.getProperty("java.class.path"), "fr.vigie.bench.limit.LimitServer");
  }

  private static List<String> peerProgram() {
    var target = "ops/bench/peer/target/";
    return List.of("-cp", target + "classes:" + target + "lib/*", "fr.vigie.peer.Peer");
  }

  /// Those that answer an operation, Vigie first.
  List<Served> servers(Operation operation) {
    return operation.isWrite() ? List.of(product, limit) : List.of(product, limit, peer);
  }

  ReadModels readModels() {
    return new ReadModels(product, client.getDatabase("vigie"));
  }

  MongoCollection<Document> collection(String name) {
    return client.getDatabase("vigie").getCollection(name);
  }

  Document command(String name) {
    return client.getDatabase("admin").runCommand(new Document(name, 1));
  }

  @Override
  public void close() {
    client.close();
    peer.close();
    limit.close();
    product.close();
  }
}
