package fr.vigie.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OperationsTest {

  @ParameterizedTest
  @MethodSource("operations")
  void an_operation_fits_the_schema_and_its_file_name(Path file) throws IOException {
    var document = Parser.parse(Files.readString(file));

    assertThat(new Validator().validateDocument(SchemaOfTests.SCHEMA, document, Locale.FRENCH))
        .isEmpty();
    assertThat(document.getFirstDefinitionOfType(OperationDefinition.class))
        .hasValueSatisfying(o -> assertThat(file).hasFileName(o.getName() + ".graphql"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void an_operation_reads_the_message_of_problems_it_does_not_know_yet(Path file)
      throws IOException {
    var mutations =
        Parser.parse(Files.readString(file))
            .getDefinitionsOfType(OperationDefinition.class)
            .stream()
            .filter(o -> o.getOperation() == OperationDefinition.Operation.MUTATION)
            .flatMap(o -> o.getSelectionSet().getSelectionsOfType(Field.class).stream())
            // What cannot be done is a row of the answer: it has no problems.
            .filter(field -> !field.getName().equals("pushFieldEvents"));

    assertThat(mutations)
        .allSatisfy(mutation ->
            assertThat(mutation.getSelectionSet().getSelectionsOfType(InlineFragment.class))
                .anyMatch(f -> f.getTypeCondition().getName().equals("Problem")));
  }

  static Stream<Path> operations() throws IOException {
    try (var files = Files.walk(Path.of("src/main/resources/contracts"))) {
      return files.filter(f -> f.toString().endsWith(".graphql")).toList().stream();
    }
  }
}
