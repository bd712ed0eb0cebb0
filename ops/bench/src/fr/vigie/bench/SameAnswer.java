package fr.vigie.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;

/// Holds the limit and the peer to what Vigie answers: who answers less is no measure.
final class SameAnswer {

  private SameAnswer() {}

  /// The length of Vigie's answer. The limit must give the same bytes, the peer the same JSON.
  static int require(Operation operation, Stage stage) throws IOException, InterruptedException {
    var bytes = Ask.once(operation, stage.product());
    if (json(bytes).containsKey("errors")) {
      throw new BenchFailed("Vigie answers " + operation.name() + " with errors.");
    }
    var limit = Ask.once(operation, stage.limit());
    if (operation.isWrite()) {
      requireFiled(operation, stage, bytes, limit);
      return bytes.length;
    }
    if (!Arrays.equals(bytes, limit)) {
      throw differ(operation, stage.limit(), bytes, limit);
    }
    var peer = Ask.once(operation, stage.peer());
    if (!json(bytes).equals(json(peer))) {
      throw differ(operation, stage.peer(), bytes, peer);
    }
    return bytes.length;
  }

  /// Both must have kept a report, and answer the same but for its id.
  private static void requireFiled(Operation operation, Stage stage, byte[] one, byte[] other)
      throws IOException {
    if (one.length != other.length || Filings.count(stage) != 2) {
      throw differ(operation, stage.limit(), one, other);
    }
  }

  private static BenchFailed differ(Operation operation, Served served, byte[] one, byte[] other)
      throws IOException {
    var folder = Files.createTempDirectory("vigie-bench");
    Files.write(folder.resolve("vigie.json"), one);
    Files.write(folder.resolve(served.name() + ".json"), other);
    return new BenchFailed("The answers to " + operation.name() + " differ: see " + folder + ".");
  }

  private static JsonObject json(byte[] answer) {
    try (var reader = Json.createReader(new ByteArrayInputStream(answer))) {
      return reader.readObject();
    }
  }
}
