package fr.vigie.rights;

import fr.vigie.schema.SchemaFiles;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The schema as it is written, and selections of all that can be asked for.
final class RightsSchema {

  private static final int MOST_LEVELS = 5;
  // Of fields, of fragments and of the types they are on.
  private static final int MOST_WORDS = 500;

  /// How far a selection goes.
  private record Reach(int levels, boolean withArguments) {}

  /// A root field, and how it is asked for.
  private record Asked(String line, boolean withArguments) {}

  private final Map<Asked, String> selections = new HashMap<>();
  private final GraphQLSchema schema = read();
  private final RightsTable table;

  RightsSchema(RightsTable table) {
    this.table = table;
  }

  private static GraphQLSchema read() {
    var all = new TypeDefinitionRegistry();
    SchemaFiles.NAMES.forEach(name -> all.merge(new SchemaParser().parse(SchemaFiles.read(name))));
    return UnExecutableSchemaGenerator.makeUnExecutableSchema(all);
  }

  /// Every field of every type, such as `Query.report`.
  Set<String> fields() {
    return schema.getAllTypesAsList().stream()
        .filter(type -> type instanceof GraphQLObjectType && !type.getName().startsWith("__"))
        .map(GraphQLObjectType.class::cast)
        .flatMap(type ->
            type.getFieldDefinitions().stream().map(f -> type.getName() + "." + f.getName()))
        .collect(Collectors.toSet());
  }

  /// The types whose objects can be asked for again by their ID.
  Set<String> nodes() {
    return schema.getImplementations((GraphQLInterfaceType) schema.getType("Node")).stream()
        .map(GraphQLObjectType::getName)
        .collect(Collectors.toSet());
  }

  /// Everything below a root field, as deep as one document may ask.
  ///
  /// @param line such as `Query.report`, or `Query.node:Report` for one type
  /// @param withArguments also the fields that take arguments
  String selection(String line, boolean withArguments) {
    var asked = new Asked(line, withArguments);
    var known = selections.get(asked);
    if (known == null) {
      known = selected(asked);
      selections.put(asked, known);
    }
    return known;
  }

  private String selected(Asked asked) {
    var line = asked.line();
    var withArguments = asked.withArguments();
    var parts = line.split("[.:]", 3);
    var field = ((GraphQLObjectType) schema.getType(parts[0])).getFieldDefinition(parts[1]);
    var type = GraphQLTypeUtil.unwrapAll(field.getType());
    if (GraphQLTypeUtil.isLeaf(type)) {
      return "";
    }
    var root = type instanceof GraphQLInterfaceType ? node(parts[2]) : type;
    var selection =
        IntStream.iterate(MOST_LEVELS, levels -> levels > 0, levels -> levels - 1)
            .mapToObj(levels -> selection(root, List.of(), new Reach(levels, withArguments)))
            .filter(all -> all.split("\\w+").length <= MOST_WORDS)
            .findFirst()
            .orElseThrow();
    return root == type ? selection : "{ ... on " + name(root) + " " + selection + " }";
  }

  private GraphQLType node(String name) {
    return schema.getType(name.startsWith("Person") ? "Person" : name);
  }

  private String selection(GraphQLType type, List<String> above, Reach reach) {
    if (type instanceof GraphQLUnionType union) {
      return union.getTypes().stream()
          .map(member -> "... on " + member.getName() + " " + selection(member, above, reach))
          .collect(Collectors.joining(" ", "{ ", " }"));
    }
    var fields = new ArrayList<>(List.of("__typename"));
    for (var field : ((GraphQLObjectType) type).getFieldDefinitions()) {
      fields.addAll(selected(field, plus(above, name(type)), reach));
    }
    return fields.stream()
        .limit(!above.isEmpty() && hasProbesOfItsOwn(name(type), above) ? 2 : fields.size())
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  /// Equipment within something else is seen in part: all of it, several times, is too much for one
  /// document.
  private boolean hasProbesOfItsOwn(String type, List<String> above) {
    return (table.isOpen(type)
            && (nodes().contains(type) || Set.of("Commune", "Category").contains(type)))
        || (type.equals("WorkOrder")
            && above.stream()
                .anyMatch(
                    Set.of(
                            "Report",
                            "Alarm",
                            "StockMovement",
                            "RoundStop",
                            "Escalation",
                            "WorkDay",
                            "IndicatorObject")
                        ::contains))
        || (type.equals("Situation")
            && above.stream().anyMatch(Set.of("Report", "Alarm")::contains))
        || (Set.of("Team", "Contractor").contains(type) && above.contains("WorkOrder"))
        || (type.equals("Asset")
            && above.stream()
                .anyMatch(t -> nodes().contains(t) || t.matches("AlarmRule|.*Problem")));
  }

  /// No more than what it is where it would go round in circles.
  private List<String> selected(GraphQLFieldDefinition field, List<String> above, Reach reach) {
    var type = GraphQLTypeUtil.unwrapAll(field.getType());
    if (!field.getArguments().isEmpty() && !reach.withArguments()) {
      return List.of();
    }
    var name = field.getName() + (field.getArgument("domain") == null ? "" : "(domain: LIGHTING)");
    if (GraphQLTypeUtil.isLeaf(type)) {
      return List.of(name);
    }
    if (above.size() > reach.levels()) {
      return List.of();
    }
    if (above.contains(name(type))) {
      return nodes().contains(name(type)) ? List.of(name + " { __typename id }") : List.of();
    }
    return List.of(name + " " + selection(type, above, reach));
  }

  private static List<String> plus(List<String> above, String name) {
    var all = new ArrayList<>(above);
    all.add(name);
    return all;
  }

  private static String name(GraphQLType type) {
    return ((graphql.schema.GraphQLNamedType) type).getName();
  }
}
