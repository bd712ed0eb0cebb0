package fr.vigie.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/// The feed of an agent who has much to do, asked for what comes after a checkpoint in its midst.
record SyncFeed(Stage stage, String token) {

  static final int LIMIT = 100;
  private static final String NAME = "R5 sync";
  private static final int PAGES_KNOWN = 5;

  /// What a device asks that knows five pages; the feed is made up when the first is asked for.
  Operation afterCheckpoint() throws IOException, InterruptedException {
    var known = operation(Json.createObjectBuilder().add("limit", LIMIT).build());
    for (var page = 0; page < PAGES_KNOWN; page++) {
      known = after(requireFull(known));
    }
    requireFull(known);
    return known;
  }

  private String requireFull(Operation operation) throws IOException, InterruptedException {
    var pulled = pulled(Ask.once(operation, stage.product()));
    if (pulled.getJsonArray("documents").size() < LIMIT) {
      throw new BenchFailed("The agent has not enough to do for six pages of work.");
    }
    return pulled.getJsonObject("checkpoint").getString("cursor");
  }

  private static JsonObject pulled(byte[] answer) {
    try (var reader = Json.createReader(new ByteArrayInputStream(answer))) {
      return reader.readObject().getJsonObject("data").getJsonObject("pullWorkOrders");
    }
  }

  private Operation after(String cursor) {
    return operation(
        Json.createObjectBuilder()
            .add("checkpoint", Json.createObjectBuilder().add("cursor", cursor))
            .add("limit", LIMIT)
            .build());
  }

  private Operation operation(JsonObject variables) {
    return new Operation(NAME, "SyncPull", variables, token, false);
  }
}
