package fr.vigie.limit;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the cost of an operation from the `@cost` and `@listSize` of the schema. What is selected
/// under a condition, or of several types, counts as if all of it came.
final class CostCompiler {

  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();

  CostCompiler(GraphQLSchema schema, Document validDocument) {
    this.schema = schema;
    validDocument
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
  }

  Cost compile(OperationDefinition operation) {
    return new Cost(
        0, ListSize.ONE, selected(root(operation), operation.getSelectionSet(), Map.of()));
  }

  private GraphQLObjectType root(OperationDefinition operation) {
    return Objects.requireNonNull(
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        });
  }

  /// @param sizes of the lists whose size is given at the field above
  private List<Cost> selected(
      GraphQLCompositeType type, @Nullable SelectionSet selections, Map<String, ListSize> sizes) {
    var costs = new ArrayList<Cost>();
    if (selections == null) {
      return costs;
    }
    for (Selection<?> selection : selections.getSelections()) {
      switch (selection) {
        case Field field when !field.getName().startsWith("__") ->
            costs.add(field((GraphQLFieldsContainer) type, field, sizes));
        case InlineFragment inline ->
            costs.addAll(
                selected(type(type, inline.getTypeCondition()), inline.getSelectionSet(), sizes));
        case FragmentSpread spread -> {
          var fragment = Objects.requireNonNull(fragments.get(spread.getName()), spread.getName());
          costs.addAll(
              selected(type(type, fragment.getTypeCondition()), fragment.getSelectionSet(), sizes));
        }
        default -> {} // introspection is bounded by the engine
      }
    }
    return costs;
  }

  private GraphQLCompositeType type(GraphQLCompositeType otherwise, @Nullable TypeName condition) {
    return condition == null
        ? otherwise
        : (GraphQLCompositeType) Objects.requireNonNull(schema.getType(condition.getName()));
  }

  private Cost field(GraphQLFieldsContainer parent, Field field, Map<String, ListSize> sizes) {
    var definition = Objects.requireNonNull(parent.getFieldDefinition(field.getName()));
    var type = GraphQLTypeUtil.unwrapAll(definition.getType());
    var directive = ListSize.directive(definition);
    var own = directive == null ? null : ListSize.of(directive, definition, field);
    var below = new HashMap<String, ListSize>();
    if (directive != null && own != null) {
      ListSize.sizedFields(directive).forEach(name -> below.put(name, own));
    }
    var parts =
        type instanceof GraphQLCompositeType composite
            ? selected(composite, field.getSelectionSet(), below)
            : List.<Cost>of();
    var size = sizes.containsKey(field.getName()) ? sizes.get(field.getName()) : own;
    return new Cost(weight(definition), size(definition, size), parts);
  }

  private static ListSize size(GraphQLFieldDefinition definition, @Nullable ListSize declared) {
    var isList = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
    return isList ? Objects.requireNonNullElse(declared, ListSize.UNKNOWN) : ListSize.ONE;
  }

  /// By default 1 for an object, which may have to be read, and 0 for what is read with it.
  private static long weight(GraphQLFieldDefinition definition) {
    var type = GraphQLTypeUtil.unwrapAll(definition.getType());
    var declared = weight((GraphQLDirectiveContainer) definition);
    if (declared == null && type instanceof GraphQLDirectiveContainer container) {
      declared = weight(container);
    }
    return declared == null ? (type instanceof GraphQLCompositeType ? 1 : 0) : declared;
  }

  private static @Nullable Long weight(GraphQLDirectiveContainer container) {
    var cost = container.getAppliedDirective("cost");
    String weight = cost == null ? null : ListSize.argument(cost, "weight").getValue();
    return weight == null ? null : Long.valueOf(weight);
  }
}
