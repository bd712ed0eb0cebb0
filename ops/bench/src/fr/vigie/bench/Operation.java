package fr.vigie.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A path of the figures, as one request.
///
/// @param document the name of its document in `ops/bench/operations`
/// @param token of who asks; null when nobody signed in
/// @param isWrite whether each request must be another, and the peer is left out
record Operation(
    String name, String document, JsonObject variables, @Nullable String token, boolean isWrite) {

  static Operation read(String name, String document, JsonObject variables) {
    return new Operation(name, document, variables, null, false);
  }

  byte[] body() throws IOException {
    var file = Path.of("ops/bench/operations", document + ".graphql");
    return Json.createObjectBuilder()
        .add("query", Files.readString(file))
        .add("operationName", document)
        .add("variables", variables)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
