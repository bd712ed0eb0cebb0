package fr.vigie.graphql;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The names of fields, as `Report.status`, and of arguments, as `Query.reports(first:)`: those of
/// a schema, and those that an operation uses. What is selected under a condition counts as used.
final class FieldNames {

  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Set<String> walked = new HashSet<>();
  private final Set<String> names = new TreeSet<>();

  private FieldNames(GraphQLSchema schema) {
    this.schema = schema;
  }

  static Set<String> of(GraphQLSchema schema, Document document, OperationDefinition operation) {
    var walk = new FieldNames(schema);
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> walk.fragments.put(fragment.getName(), fragment));
    var root =
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    walk.all(operation.getSelectionSet(), root);
    return Set.copyOf(walk.names);
  }

  private void all(@Nullable SelectionSet selected, @Nullable GraphQLType parent) {
    if (selected != null) {
      selected.getSelections().forEach(selection -> one(selection, parent));
    }
  }

  private void one(Selection<?> selection, @Nullable GraphQLType parent) {
    switch (selection) {
      case Field field -> field(field, parent);
      case InlineFragment fragment ->
          all(fragment.getSelectionSet(), type(fragment.getTypeCondition(), parent));
      case FragmentSpread spread -> {
        var fragment = fragments.get(spread.getName());
        if (fragment != null && walked.add(spread.getName())) {
          all(fragment.getSelectionSet(), type(fragment.getTypeCondition(), null));
        }
      }
      default -> throw new IllegalArgumentException(selection.toString());
    }
  }

  private @Nullable GraphQLType type(@Nullable TypeName name, @Nullable GraphQLType otherwise) {
    return name == null ? otherwise : schema.getType(name.getName());
  }

  private void field(Field field, @Nullable GraphQLType parent) {
    if (parent instanceof GraphQLFieldsContainer container
        && container.getFieldDefinition(field.getName()) != null) {
      var definition = container.getFieldDefinition(field.getName());
      var name = container.getName() + "." + field.getName();
      names.add(name);
      field.getArguments().forEach(argument -> names.add(name + "(" + argument.getName() + ":)"));
      all(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
    }
  }

  /// All of a schema, each with why it is deprecated; empty for those that are not.
  static Map<String, String> deprecations(GraphQLSchema schema) {
    var all = new TreeMap<String, String>();
    for (var type : schema.getAllTypesAsList()) {
      if (type instanceof GraphQLFieldsContainer container && !type.getName().startsWith("__")) {
        container
            .getFieldDefinitions()
            .forEach(field -> {
              var name = container.getName() + "." + field.getName();
              all.put(name, reason(field.getDeprecationReason()));
              field
                  .getArguments()
                  .forEach(argument ->
                      all.put(
                          name + "(" + argument.getName() + ":)",
                          reason(argument.getDeprecationReason())));
            });
      }
    }
    return all;
  }

  private static String reason(@Nullable String reason) {
    return reason == null ? "" : reason;
  }
}
