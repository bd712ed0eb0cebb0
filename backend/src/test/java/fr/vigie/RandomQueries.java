package fr.vigie;

import fr.vigie.schema.SchemaFiles;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Makes valid queries up: fields at random, under other names, in fragments, twice, on conditions.
final class RandomQueries {

  private static final int DEEPEST = 5;

  private final GraphQLSchema schema = schema();
  private final Random random;
  private final Map<String, List<String>> roots;
  private final List<String> fragments = new ArrayList<>();

  /// @param roots the arguments to try of each root field
  RandomQueries(long seed, Map<String, List<String>> roots) {
    this.random = new Random(seed);
    this.roots = roots;
  }

  private static GraphQLSchema schema() {
    var registry = new TypeDefinitionRegistry();
    SchemaFiles.NAMES.forEach(
        name -> registry.merge(new SchemaParser().parse(SchemaFiles.read(name))));
    return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
  }

  String next() {
    fragments.clear();
    var names = roots.keySet().stream().sorted().toList();
    var fields = new StringBuilder();
    for (var i = 0; i <= random.nextInt(2); i++) {
      var name = names.get(random.nextInt(names.size()));
      var arguments = roots.get(name).get(random.nextInt(roots.get(name).size()));
      var field = schema.getQueryType().getFieldDefinition(name);
      fields.append("r%d: %s%s%s ".formatted(i, name, arguments, below(field, DEEPEST)));
    }
    return "query ($yes: Boolean! = true, $no: Boolean! = false) { unused: __typename @skip(if: $no)"
        + " used: __typename @include(if: $yes) "
        + fields
        + "} "
        + String.join(" ", fragments);
  }

  private String below(GraphQLFieldDefinition field, int depth) {
    var type = GraphQLTypeUtil.unwrapAll(field.getType());
    return isLeaf(field) ? "" : " { " + selection(type, depth - 1) + " }";
  }

  private static boolean isLeaf(GraphQLFieldDefinition field) {
    var type = GraphQLTypeUtil.unwrapAll(field.getType());
    return type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
  }

  private String selection(GraphQLType type, int depth) {
    var selection = new StringBuilder("__typename ");
    switch (type) {
      case GraphQLObjectType object -> {
        for (var field : object.getFieldDefinitions()) {
          if (isTaken(field, depth)) {
            selection.append(dressed(object, field, depth)).append(' ');
          }
        }
      }
      case GraphQLInterfaceType node ->
          any(some(schema.getImplementations(node)), depth, selection);
      case GraphQLUnionType union -> any(union.getTypes(), depth, selection);
      default -> throw new IllegalArgumentException("" + type);
    }
    return selection.toString();
  }

  /// All types at once would be refused for their cost.
  private List<GraphQLObjectType> some(List<GraphQLObjectType> types) {
    return types.stream().filter(_ -> random.nextBoolean()).toList();
  }

  private void any(List<? extends GraphQLType> types, int depth, StringBuilder selection) {
    for (var type : types) {
      selection.append("... on ").append(((GraphQLObjectType) type).getName()).append(" { ");
      selection.append(selection(type, depth - 1)).append("} ");
    }
  }

  private boolean isTaken(GraphQLFieldDefinition field, int depth) {
    return isLeaf(field) ? random.nextInt(3) > 0 : depth > 0 && random.nextInt(4) == 0;
  }

  private String dressed(GraphQLObjectType type, GraphQLFieldDefinition field, int depth) {
    var arguments = field.getArgument("domain") == null ? "" : "(domain: LIGHTING)";
    var plain = field.getName() + arguments;
    var below = below(field, depth);
    return switch (random.nextInt(9)) {
      case 0 -> "other_" + field.getName() + ": " + plain + below;
      case 1 -> plain + " @include(if: $yes)" + below;
      case 2 -> plain + " @skip(if: $yes)" + below;
      case 3 -> "... on " + type.getName() + " { " + plain + below + " }";
      case 4 -> plain + below + " ... @include(if: true) { " + plain + below + " }";
      case 5 -> fragment(type, plain + below);
      default -> plain + below;
    };
  }

  private String fragment(GraphQLObjectType type, String selection) {
    var name = "f" + fragments.size();
    fragments.add("fragment " + name + " on " + type.getName() + " { " + selection + " }");
    return "..." + name;
  }
}
