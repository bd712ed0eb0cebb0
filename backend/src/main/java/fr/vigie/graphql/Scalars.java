package fr.vigie.graphql;

import fr.vigie.limit.StrictId;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// The scalars of `schema.graphqls`.
final class Scalars {

  static final List<GraphQLScalarType> ALL =
      List.of(
          scalar(
              "DateTime",
              text -> Instant.parse(ofFourDigitYear(text)),
              value -> ((Instant) value).truncatedTo(ChronoUnit.MILLIS).toString()),
          scalar("Date", text -> LocalDate.parse(ofFourDigitYear(text)), Object::toString),
          scalar("LocalTime", text -> LocalTime.parse(inHoursAndMinutes(text)), Object::toString),
          scalar("GeoJSON", text -> text, value -> value),
          GraphQLScalarType.newScalar().name("ID").coercing(new StrictId()).build());

  private Scalars() {}

  /// Others may read years of no more than four digits, such as JavaScript and SQL.
  private static String ofFourDigitYear(String text) {
    if (!text.matches("\\d{4}-\\S+")) {
      throw new DateTimeException("not a year of four digits");
    }
    return text;
  }

  private static String inHoursAndMinutes(String text) {
    if (!text.matches("\\d{2}:\\d{2}")) {
      throw new DateTimeException("not hours and minutes");
    }
    return text;
  }

  private static GraphQLScalarType scalar(
      String name, Function<String, Object> parse, Function<Object, Object> serialize) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(new TextCoercing(name, parse, serialize))
        .build();
  }

  private record TextCoercing(
      String name, Function<String, Object> parse, Function<Object, Object> write)
      implements Coercing<Object, Object> {

    private static final int MOST_QUOTED = 40;

    @Override
    public Object serialize(Object value, GraphQLContext context, Locale locale) {
      try {
        return write.apply(value);
      } catch (ClassCastException e) {
        throw new CoercingSerializeException(name, e);
      }
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      if (!(input instanceof String text)) {
        throw new CoercingParseValueException("Expected a " + name + " as a string.");
      }
      try {
        return parse.apply(text);
      } catch (DateTimeException e) {
        throw new CoercingParseValueException(refusal(text), e);
      }
    }

    @Override
    public Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (!(input instanceof StringValue text)) {
        throw new CoercingParseLiteralException("Expected a " + name + " as a string.");
      }
      try {
        return parse.apply(String.valueOf(text.getValue()));
      } catch (DateTimeException e) {
        throw new CoercingParseLiteralException(refusal(String.valueOf(text.getValue())), e);
      }
    }

    private String refusal(String text) {
      var shown = text.length() <= MOST_QUOTED ? text : text.substring(0, MOST_QUOTED) + "…";
      return "Not a " + name + ": " + shown;
    }
  }
}
