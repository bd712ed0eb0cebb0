package fr.vigie.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import graphql.GraphQLContext;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.Parser;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExamplesTest {

  private static final Path CONTRACTS = Path.of("src/main/resources/contracts");

  @Test
  void every_operation_but_subscriptions_has_an_example() throws IOException {
    var shown = examples().map(ExamplesTest::operationOf).toList();

    assertThat(shown).containsAll(operationsToShow());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_is_named_by_its_place_in_the_story_who_asks_and_what(Path file)
      throws IOException {
    var example = read(file);
    var who = example.isNull("as") ? "anyone" : example.getString("as");

    assertThat(file.getFileName().toString())
        .matches(
            "\\d\\d-%s-%s-%s\\.json"
                .formatted(who, example.getString("app"), example.getString("operation")));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_variables_of_an_example_are_those_of_its_operation(Path file) throws IOException {
    var example = read(file);
    var operation = operation(operationOf(file));
    var variables = members(example.getJsonObject("variables"));

    assertThatNoException()
        .isThrownBy(() ->
            ValuesResolver.coerceVariableValues(
                SchemaOfTests.SCHEMA,
                operation.getVariableDefinitions(),
                RawVariables.of(variables),
                GraphQLContext.getDefault(),
                Locale.FRENCH));
    assertThat(operation.getVariableDefinitions())
        .extracting(v -> v.getName())
        .containsAll(variables.keySet());
  }

  static Stream<Path> examples() throws IOException {
    try (var files = Files.walk(CONTRACTS.resolve("examples"))) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  private static List<Path> operationsToShow() throws IOException {
    return OperationsTest.operations()
        .filter(file -> operation(file).getOperation() != Operation.SUBSCRIPTION)
        .toList();
  }

  private static OperationDefinition operation(Path file) {
    return Parser.parse(text(file))
        .getFirstDefinitionOfType(OperationDefinition.class)
        .orElseThrow();
  }

  private static Path operationOf(Path example) {
    var json = read(example);
    return CONTRACTS
        .resolve(json.getString("app"))
        .resolve("operations")
        .resolve(json.getString("operation") + ".graphql");
  }

  private static JsonObject read(Path file) {
    try (var reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readObject();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Map<String, Object> members(JsonObject json) {
    var members = new LinkedHashMap<String, Object>();
    json.forEach((name, value) -> members.put(name, value(value)));
    return members;
  }

  private static Object value(JsonValue json) {
    return switch (json) {
      case JsonObject object -> members(object);
      case JsonArray array -> array.stream().map(ExamplesTest::value).toList();
      case JsonString text -> text.getString();
      case JsonNumber number -> number.numberValue();
      default -> json == JsonValue.NULL ? null : json == JsonValue.TRUE;
    };
  }
}
