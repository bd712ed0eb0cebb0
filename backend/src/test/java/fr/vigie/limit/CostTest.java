package fr.vigie.limit;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.MockedWiringFactory;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CostTest {

  private static final GraphQLSchema SCHEMA =
      schema(
          """
          directive @cost(weight: String!) on FIELD_DEFINITION | OBJECT
          directive @listSize(
            assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]
          ) on FIELD_DEFINITION
          type Query {
            streets(first: Int! = 20): Streets! @listSize(slicingArguments: ["first"], sizedFields: ["edges"])
            lamp: Lamp
            lamps(first: Int! = 20): [Lamp!]! @listSize(slicingArguments: ["first"])
            unsized: [Lamp!]!
          }
          type Streets { edges: [Edge!]! count: Int! }
          type Edge { node: Street! }
          type Street { name: String! lamps: [Lamp!]! @listSize(assumedSize: 3) }
          type Lamp { id: ID! plan: String! @cost(weight: "7") street: Street }
          """);

  private final CostLimit limit = new CostLimit();

  @Test
  void a_value_costs_nothing_and_an_object_one() {
    assertThat(cost("{lamp{id}}")).isEqualTo(1);
    assertThat(cost("{lamp{id street{name}}}")).isEqualTo(2);
  }

  @Test
  void a_field_costs_what_the_schema_says() {
    assertThat(cost("{lamp{plan}}")).isEqualTo(8);
  }

  @Test
  void a_list_costs_as_many_as_are_asked() {
    assertThat(cost("{lamps(first:100){id}}")).isEqualTo(100);
    assertThat(cost("{lamps{id}}")).isEqualTo(20);
  }

  @Test
  void a_variable_counts_as_it_is_given() {
    var document = "query($n: Int! = 5){lamps(first:$n){id}}";

    assertThat(cost(document, Map.of("n", 1_000))).isEqualTo(1_000);
    assertThat(cost(document, Map.of("n", Integer.MAX_VALUE))).isEqualTo(1_000_000);
    assertThat(cost(document, Map.of("n", -5))).isZero();
  }

  @Test
  void the_size_of_a_connection_is_that_of_its_edges() {
    assertThat(cost("{streets(first:10){count edges{node{lamps{plan}}}}}"))
        .isEqualTo(1 + 10 * (1 + 1 + 3 * 8));
  }

  @Test
  void a_list_without_a_size_counts_as_long() {
    assertThat(cost("{unsized{id}}")).isEqualTo(1_000);
  }

  @Test
  void fragments_cost_each_time_they_are_spread() {
    assertThat(cost("{a:lamp{...L} b:lamp{...L}} fragment L on Lamp{plan}")).isEqualTo(16);
  }

  @Test
  void what_no_machine_could_answer_is_still_a_number() {
    var nested = "{a:unsized{street{lamps{street{lamps{street{lamps{street{lamps{id}}}}}}}}}}";

    assertThat(cost(nested)).isBetween(100_000L, 1_000_000_000_000L);
  }

  private long cost(String text) {
    return cost(text, Map.of());
  }

  private long cost(String text, Map<String, Object> variables) {
    var document = Parser.parse(text);
    var operation = document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
    return limit.cost(SCHEMA, document, operation, variables);
  }

  private static GraphQLSchema schema(String sdl) {
    var wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory()).build();
    return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl), wiring);
  }
}
