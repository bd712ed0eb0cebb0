package fr.vigie.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.ParserOptions;
import graphql.schema.*;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.*;
import java.io.IOException;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import org.junit.jupiter.api.*;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemaStyleTest {

  private static final GraphQLSchema SCHEMA = parse(Path.of("src/main/resources/schema"));

  /// The schema is longer than what a stranger may have parsed.
  @BeforeAll
  static void let_the_whole_schema_be_parsed() {
    ParserOptions.setDefaultParserOptions(
        ParserOptions.getDefaultParserOptions().transform(options -> options.maxTokens(200_000)));
  }

  @Test
  void every_type_field_argument_and_enum_value_is_described() {
    assertThat(undescribed(SCHEMA)).isEmpty();
  }

  /// Takes and returns rows, as the replication of apps' databases does.
  private static final Set<String> REPLICATION = Set.of("pushFieldEvents");

  @Test
  void every_mutation_takes_its_own_input_and_returns_its_own_result() {
    var bad =
        SCHEMA.getMutationType().getFieldDefinitions().stream()
            .filter(f -> !REPLICATION.contains(f.getName()))
            .filter(f -> {
              var name = Character.toUpperCase(f.getName().charAt(0)) + f.getName().substring(1);
              return f.getArguments().size() != 1
                  || !GraphQLTypeUtil.simplePrint(f.getArgument("input").getType())
                      .equals(name + "Input!")
                  || !GraphQLTypeUtil.simplePrint(f.getType()).equals(name + "Result!");
            })
            .map(GraphQLFieldDefinition::getName)
            .toList();
    assertThat(bad).isEmpty();
  }

  @Test
  void every_result_union_holds_one_success_and_problems() {
    var bad =
        SCHEMA.getAllTypesAsList().stream()
            .filter(GraphQLUnionType.class::isInstance)
            .map(GraphQLUnionType.class::cast)
            .filter(u -> u.getName().endsWith("Result"))
            .filter(u ->
                !u.getTypes().stream()
                    .allMatch(t ->
                        t.getName().equals(u.getName().replace("Result", "Success"))
                            || (t.getName().endsWith("Problem")
                                && ((GraphQLObjectType) t)
                                    .getInterfaces().stream()
                                        .anyMatch(i -> i.getName().equals("Problem")))))
            .map(GraphQLUnionType::getName)
            .toList();
    assertThat(bad).isEmpty();
  }

  /// The comparison prints schemas and reads them again, as if anybody had sent them.
  private static final int MOST_TOKENS = 100_000;

  @Test
  void nothing_released_is_broken() {
    ParserOptions.setDefaultParserOptions(
        ParserOptions.newParserOptions().maxTokens(MOST_TOKENS).build());
    var reporter = new CapturingReporter();
    new SchemaDiff()
        .diffSchema(SchemaDiffSet.diffSetFromSdl(parse(Path.of("released")), SCHEMA), reporter);
    assertThat(reporter.getBreakages()).extracting(b -> b.getReasonMsg()).isEmpty();
  }

  static List<String> undescribed(GraphQLSchema schema) {
    var out = new ArrayList<String>();
    for (var t : schema.getAllTypesAsList()) {
      if (t.getName().startsWith("__") || ScalarInfo.isGraphqlSpecifiedScalar(t.getName()))
        continue;
      if (t.getDescription() == null
          && !Set.of("Query", "Mutation", "Subscription").contains(t.getName()))
        out.add(t.getName());
      if (t instanceof GraphQLObjectType o)
        for (var f : o.getFieldDefinitions()) {
          boolean inherited =
              o.getInterfaces().stream()
                  .anyMatch(
                      i -> ((GraphQLInterfaceType) i).getFieldDefinition(f.getName()) != null);
          if (f.getDescription() == null && !inherited) out.add(o.getName() + "." + f.getName());
          for (var a : f.getArguments())
            if (a.getDescription() == null)
              out.add(o.getName() + "." + f.getName() + "(" + a.getName() + ")");
        }
      if (t instanceof GraphQLEnumType e)
        for (var v : e.getValues())
          if (v.getDescription() == null) out.add(e.getName() + "." + v.getName());
      if (t instanceof GraphQLInputObjectType i)
        for (var f : i.getFieldDefinitions())
          if (f.getDescription() == null) out.add(i.getName() + "." + f.getName());
    }
    return out;
  }

  static GraphQLSchema parse(Path dir) {
    try (Stream<Path> files = Files.list(dir)) {
      var registry = new TypeDefinitionRegistry();
      for (var f : files.filter(p -> p.toString().endsWith(".graphqls")).sorted().toList())
        registry.merge(new SchemaParser().parse(f.toFile()));
      var wiring =
          RuntimeWiring.newRuntimeWiring().wiringFactory(new MockedWiringFactory()).build();
      return new SchemaGenerator().makeExecutableSchema(registry, wiring);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
