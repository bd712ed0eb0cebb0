package fr.vigie.limit;

import graphql.GraphQLContext;
import graphql.Scalars;
import graphql.execution.CoercedVariables;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseValueException;
import java.util.Locale;
import java.util.Objects;

/// An ID is a string or a whole number, as the specification says; the engine's own would take an
/// object for its text.
public final class StrictId implements Coercing<Object, Object> {

  private static final Coercing<?, ?> ENGINE = Scalars.GraphQLID.getCoercing();

  @Override
  public Object serialize(Object value, GraphQLContext context, Locale locale) {
    return Objects.requireNonNull(ENGINE.serialize(value, context, locale));
  }

  @Override
  public Object parseValue(Object input, GraphQLContext context, Locale locale) {
    if (input instanceof String || input instanceof Long || input instanceof Integer) {
      return input.toString();
    }
    throw new CoercingParseValueException("Expected an ID as a string or a whole number.");
  }

  @Override
  public Object parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    return Objects.requireNonNull(ENGINE.parseLiteral(input, variables, context, locale));
  }

  @Override
  public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
    return ENGINE.valueToLiteral(input, context, locale);
  }
}
