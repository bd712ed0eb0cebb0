package fr.vigie.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ListSizeTest {

  private static final GraphQLSchema SCHEMA =
      SchemaStyleTest.parse(Path.of("src/main/resources/schema"));

  @Test
  void every_list_of_objects_says_how_long_it_may_be() {
    var sized = fields().flatMap(field -> sizedFields(field).stream()).toList();

    assertThat(fields().filter(ListSizeTest::isListOfObjects))
        .isNotEmpty()
        .allSatisfy(field ->
            assertThat(listSize(field) != null || sized.contains(field))
                .as(field.getName())
                .isTrue());
  }

  @Test
  void an_argument_that_says_how_much_has_a_default() {
    var slicing =
        fields()
            .filter(field -> listSize(field) != null)
            .flatMap(field -> strings(field, "slicingArguments").stream().map(field::getArgument))
            .toList();

    assertThat(slicing)
        .isNotEmpty()
        .allSatisfy(argument -> assertThat(argument.hasSetDefaultValue()).isTrue());
  }

  @Test
  void what_says_how_much_says_how_much_at_most() {
    assertThat(fields().map(field -> field.getArgument("first")).filter(Objects::nonNull))
        .isNotEmpty()
        .allSatisfy(
            first -> assertThat(first.getDescription()).matches(".* most this many; 1 to \\d+\\."));
  }

  private static Stream<GraphQLFieldDefinition> fields() {
    return SCHEMA.getAllTypesAsList().stream()
        .filter(type -> !type.getName().startsWith("__"))
        .filter(GraphQLFieldsContainer.class::isInstance)
        .flatMap(type -> ((GraphQLFieldsContainer) type).getFieldDefinitions().stream());
  }

  private static List<GraphQLFieldDefinition> sizedFields(GraphQLFieldDefinition field) {
    var found = new ArrayList<GraphQLFieldDefinition>();
    if (listSize(field) != null) {
      for (var name : strings(field, "sizedFields")) {
        var type = (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(field.getType());
        found.add(type.getFieldDefinition(name));
      }
    }
    return found;
  }

  private static boolean isListOfObjects(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))
        && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer;
  }

  private static GraphQLAppliedDirective listSize(GraphQLFieldDefinition field) {
    return field.getAppliedDirective("listSize");
  }

  private static List<String> strings(GraphQLFieldDefinition field, String argument) {
    List<String> values = listSize(field).getArgument(argument).getValue();
    return values == null ? List.of() : values;
  }
}
