package fr.vigie.bench;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The generated data of one size, in a folder that is kept between runs.
record Data(Path folder, Size size) {

  // The generator makes all up before it stores it.
  private static final List<String> ROOM = List.of("-XX:MaxRAMPercentage=70");

  /// Generates it at the first time.
  static Data filled(Path work, Size size) throws IOException, InterruptedException {
    var data = new Data(work.resolve(size.folder()).toAbsolutePath(), size);
    var filled = data.folder.resolve("filled");
    if (!Files.exists(filled)) {
      try (var vigie = Served.start("fill", work, ROOM, Vigie.PROGRAM, data.settings())) {
        data.require(vigie);
      }
      Files.createFile(filled);
    }
    return data;
  }

  /// What Vigie is told in its environment; its mongod has the same memory at all sizes.
  Map<String, String> settings() {
    return Map.of(
        "VIGIE_PROFILE",
        "demo",
        "VIGIE_DATA",
        folder.toString(),
        "VIGIE_MONGOD_CACHE_GB",
        "2",
        "VIGIE_DEMO_SIZE",
        size.setting());
  }

  /// Where its mongod is, while it runs.
  String uri() throws IOException {
    var port = Files.readString(folder.resolve("mongod.port")).strip();
    return "mongodb://127.0.0.1:" + port + "/?replicaSet=vigie";
  }

  private void require(Served vigie) throws IOException {
    try (var client = MongoClients.create(uri())) {
      var database = client.getDatabase("vigie");
      var assets = database.getCollection("assets").countDocuments();
      var reports = database.getCollection("reports").countDocuments();
      if (assets != size.assets() || reports != size.reports()) {
        throw new BenchFailed(
            "The data is not of size %s: remove %s and run again; see %s."
                .formatted(size, folder, vigie.log()));
      }
    }
  }
}
