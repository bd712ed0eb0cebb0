package fr.vigie.limit;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLFieldDefinition;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How many items a list will hold at most, by its `@listSize`.
sealed interface ListSize {

  ListSize ONE = new Fixed(1);

  /// Of a list that the schema says nothing of; a test keeps them out.
  ListSize UNKNOWN = new Fixed(1_000);

  int MOST = 1_000_000;

  long items(Map<String, Object> variables);

  record Fixed(int items) implements ListSize {
    @Override
    public long items(Map<String, Object> variables) {
      return items;
    }
  }

  /// As many as a variable says.
  ///
  /// @param otherwise what counts when the variable is not given
  record Given(String variable, int otherwise) implements ListSize {
    @Override
    public long items(Map<String, Object> variables) {
      return variables.get(variable) instanceof Number number
          ? Math.clamp(number.longValue(), 0, MOST)
          : otherwise;
    }
  }

  static @Nullable GraphQLAppliedDirective directive(GraphQLFieldDefinition definition) {
    return definition.getAppliedDirective("listSize");
  }

  /// The size that a directive gives to a field as it is asked.
  static ListSize of(
      GraphQLAppliedDirective directive, GraphQLFieldDefinition definition, Field field) {
    List<String> slicing = argument(directive, "slicingArguments").getValue();
    if (slicing != null && !slicing.isEmpty()) {
      return given(slicing.getFirst(), definition, field);
    }
    Integer assumed = argument(directive, "assumedSize").getValue();
    return assumed == null ? UNKNOWN : new Fixed(assumed);
  }

  /// The fields below that have the size, instead of the field itself.
  static List<String> sizedFields(GraphQLAppliedDirective directive) {
    List<String> fields = argument(directive, "sizedFields").getValue();
    return fields == null ? List.of() : fields;
  }

  static GraphQLAppliedDirectiveArgument argument(GraphQLAppliedDirective directive, String name) {
    return Objects.requireNonNull(directive.getArgument(name), name);
  }

  private static ListSize given(String name, GraphQLFieldDefinition definition, Field field) {
    var byDefault =
        literal((Value<?>) definition.getArgument(name).getArgumentDefaultValue().getValue());
    return field.getArguments().stream()
        .filter(argument -> argument.getName().equals(name))
        .map(Argument::getValue)
        .findFirst()
        .<ListSize>map(value ->
            value instanceof VariableReference variable
                ? new Given(variable.getName(), byDefault)
                : new Fixed(literal(value)))
        .orElseGet(() -> new Fixed(byDefault));
  }

  private static int literal(@Nullable Value<?> value) {
    return value instanceof IntValue number
        ? number.getValue().max(BigInteger.ZERO).min(BigInteger.valueOf(MOST)).intValue()
        : MOST;
  }
}
