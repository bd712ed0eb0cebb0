package fr.vigie.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Reads what a router says of an entity: an object, of whose members only texts are of use.
final class AnyCoercing implements Coercing<Map<?, ?>, Object> {

  @Override
  public Object serialize(Object value, GraphQLContext context, Locale locale) {
    throw new CoercingSerializeException("_Any is only read");
  }

  @Override
  public Map<?, ?> parseValue(Object input, GraphQLContext context, Locale locale) {
    if (input instanceof Map<?, ?> object) {
      return object;
    }
    throw new CoercingParseValueException("_Any is an object");
  }

  @Override
  public Map<?, ?> parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    if (!(input instanceof ObjectValue object)) {
      throw new CoercingParseLiteralException("_Any is an object");
    }
    var members = new HashMap<String, String>();
    object
        .getObjectFields()
        .forEach(field -> {
          if (field.getValue() instanceof StringValue text) {
            members.put(field.getName(), text.getValue());
          }
        });
    return members;
  }
}
