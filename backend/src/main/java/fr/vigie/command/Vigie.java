package fr.vigie.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// A Vigie that runs somewhere, as the contracts of its apps describe it.
final class Vigie {

  private static final String OPERATIONS = "/contracts/hypervisor/operations/";

  private final Wire wire;

  Vigie(Wire wire) {
    this.wire = wire;
  }

  /// The data that an operation of the hyperviseur answers; throws {@link Failure}.
  JsonObject asks(String operation, JsonObject variables) {
    var body =
        Json.createObjectBuilder()
            .add("query", document(operation))
            .add("variables", variables)
            .build();
    var answer = wire.post("/graphql", body);
    if (answer.containsKey("errors")) {
      throw Refusals.of(answer.getJsonArray("errors").getJsonObject(0));
    }
    return answer.getJsonObject("data");
  }

  /// The success of an act, whose one argument is `input`; throws {@link Failure} with the sentence
  /// of the problem.
  JsonObject acts(String operation, JsonObject input) {
    var data = asks(operation, Json.createObjectBuilder().add("input", input).build());
    var result = data.values().iterator().next().asJsonObject();
    if (result.containsKey("message")) {
      throw Refusals.ofProblem(result);
    }
    return result;
  }

  /// A file that Vigie makes on demand; to be closed.
  InputStream file(String path) {
    return wire.get(path);
  }

  /// The answer to a file that is handed over; throws {@link Failure}.
  ///
  /// @param meanwhile runs every other second until the answer is there
  JsonObject takes(String path, Path file, Map<String, String> headers, Runnable meanwhile) {
    return wire.upload(path, file, headers, meanwhile);
  }

  private static String document(String operation) {
    var path = OPERATIONS + operation + ".graphql";
    try (var in = Vigie.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no operation " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
