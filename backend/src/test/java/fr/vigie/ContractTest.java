package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Plays the golden examples of the contracts, in their order, against the running server.
class ContractTest {

  private static final Path CONTRACTS = Path.of("../mobile-contracts/src/main/resources/contracts");

  private final GoldenExample golden = new GoldenExample();

  @TestFactory
  Stream<DynamicTest> each_example_is_answered_as_written() throws IOException {
    var backend = TestBackend.shared();
    try (var files = Files.walk(CONTRACTS.resolve("examples"))) {
      return files.filter(Files::isRegularFile).sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest("" + file.getFileName(), () -> play(backend, file)));
    }
  }

  @Test
  void every_write_was_acknowledged_by_the_majority_and_in_the_journal() {
    assertThat(TestBackend.shared().watch().weakWrites()).isEmpty();
  }

  private void play(TestBackend backend, Path file) throws IOException {
    var example = parse(Files.readString(file));
    var operation = CONTRACTS.resolve(example.getString("app")).resolve("operations");
    var document = operation.resolve(example.getString("operation") + ".graphql");
    var body =
        Json.createObjectBuilder()
            .add("query", Files.readString(document))
            .add("variables", golden.filled(example.getJsonObject("variables")))
            .build();
    var who = example.isNull("as") ? null : example.getString("as");
    var answer = backend.as(who).body(body.toString()).post("/graphql").asString();

    golden.compare(example.getJsonObject("response"), parse(answer));
  }

  private static JsonObject parse(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
