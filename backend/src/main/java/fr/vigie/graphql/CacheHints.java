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
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads off the schema's `@cacheControl` how long the answer to an operation may be kept: as long
/// as the field that may be kept the shortest. A field that leads to objects may not be kept unless
/// it or their type says so; a plain value may be kept as long as the object that it is of.
final class CacheHints {

  private final GraphQLSchema schema;

  CacheHints(GraphQLSchema schema) {
    this.schema = schema;
  }

  CacheHint of(Document document, OperationDefinition operation) {
    if (operation.getOperation() != OperationDefinition.Operation.QUERY) {
      return CacheHint.NONE;
    }
    var fragments = new HashMap<String, FragmentDefinition>();
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    var walk = new Walk(fragments, new HashSet<>());
    var hint = walk.all(operation.getSelectionSet(), schema.getQueryType());
    return hint.maxAge() == Integer.MAX_VALUE ? CacheHint.NONE : hint;
  }

  /// One operation's way through the schema; each fragment is walked once.
  private final class Walk {

    private final Map<String, FragmentDefinition> fragments;
    private final Set<String> walked;

    Walk(Map<String, FragmentDefinition> fragments, Set<String> walked) {
      this.fragments = fragments;
      this.walked = walked;
    }

    CacheHint all(@Nullable SelectionSet selected, @Nullable GraphQLType parent) {
      return selected == null
          ? CacheHint.ANY
          : selected.getSelections().stream()
              .map(selection -> one(selection, parent))
              .reduce(CacheHint.ANY, CacheHint::and);
    }

    private CacheHint one(Selection<?> selection, @Nullable GraphQLType parent) {
      return switch (selection) {
        case Field field -> field(field, parent);
        case InlineFragment fragment ->
            all(fragment.getSelectionSet(), type(fragment.getTypeCondition(), parent));
        case FragmentSpread spread -> spread(spread);
        default -> CacheHint.NONE;
      };
    }

    private CacheHint spread(FragmentSpread spread) {
      var fragment = fragments.get(spread.getName());
      if (fragment == null || !walked.add(spread.getName())) {
        return fragment == null ? CacheHint.NONE : CacheHint.ANY;
      }
      return all(fragment.getSelectionSet(), type(fragment.getTypeCondition(), null));
    }

    private @Nullable GraphQLType type(@Nullable TypeName name, @Nullable GraphQLType otherwise) {
      return name == null ? otherwise : schema.getType(name.getName());
    }

    private CacheHint field(Field field, @Nullable GraphQLType parent) {
      if (field.getName().equals("__typename")) {
        return CacheHint.ANY;
      }
      var definition =
          parent instanceof GraphQLFieldsContainer container
              ? container.getFieldDefinition(field.getName())
              : null;
      if (definition == null) {
        return CacheHint.NONE;
      }
      return said(definition, schema.getQueryType().equals(parent))
          .and(all(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType())));
    }
  }

  private static CacheHint said(GraphQLFieldDefinition field, boolean isRoot) {
    GraphQLNamedOutputType type =
        (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
    var own = said(field);
    if (own == null && type instanceof GraphQLDirectiveContainer container) {
      own = said(container);
    }
    if (own != null) {
      return own;
    }
    return isRoot || type instanceof GraphQLFieldsContainer ? CacheHint.NONE : CacheHint.ANY;
  }

  private static @Nullable CacheHint said(GraphQLDirectiveContainer place) {
    var directive = place.getAppliedDirective("cacheControl");
    if (directive == null) {
      return null;
    }
    var maxAge = (Integer) value(directive, "maxAge");
    return new CacheHint(maxAge, value(directive, "scope").equals("PRIVATE"));
  }

  private static Object value(GraphQLAppliedDirective directive, String argument) {
    Object value = Objects.requireNonNull(directive.getArgument(argument), argument).getValue();
    return Objects.requireNonNull(value, argument);
  }
}
