package fr.vigie.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScalarsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "now",
        "2026-11-23",
        "2026-11-23T12:00:00",
        "2026-13-23T12:00:00Z",
        "2026-02-29T12:00:00Z",
        "2026-11-23T25:00:00Z",
        "2026-11-23T12:00:00Z ",
        "1700000000",
        "+1000000000-12-31T23:59:59Z",
        "-0001-01-01T00:00:00Z",
        "2026-11-23T12:00:00Z\u0000",
        "{\"$date\":0}"
      })
  void what_is_no_instant_is_refused(String text) {
    refused("DateTime", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "23/11/2026",
        "2026-11-31",
        "2026-02-29",
        "2026-1-1",
        "2026-11-23T12:00:00Z",
        "+999999999-12-31",
        "-0044-03-15",
        "20261123",
        "2026-W48-1",
        "\u0662026-11-23"
      })
  void what_is_no_day_is_refused(String text) {
    refused("Date", text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "24:00", "23:60", "7:30", "23:00:30", "23h00", "23:00Z", "\u0662\u0663:00"})
  void what_is_no_time_of_day_is_refused(String text) {
    refused("LocalTime", text);
  }

  @Test
  void what_is_no_text_is_refused() {
    for (var value : List.of(7, 1.5, true, List.of("2026-11-23"))) {
      assertThatExceptionOfType(CoercingParseValueException.class)
          .isThrownBy(() -> parsed("Date", value));
    }
    assertThatExceptionOfType(CoercingParseLiteralException.class)
        .isThrownBy(() ->
            scalar("Date")
                .parseLiteral(
                    IntValue.of(7),
                    CoercedVariables.of(java.util.Map.of()),
                    context(),
                    Locale.ROOT));
  }

  @Test
  void a_refusal_quotes_no_book() {
    assertThatExceptionOfType(CoercingParseValueException.class)
        .isThrownBy(() -> parsed("Date", "x".repeat(500_000)))
        .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T12:00:00Z, 2026-11-23T12:00:00Z",
    "2026-11-23T12:00:00.1239Z, 2026-11-23T12:00:00.123Z",
    "2026-11-23T13:30:00+01:30, 2026-11-23T12:00:00Z"
  })
  void instants_are_read_at_any_offset_and_written_in_utc(String read, String written) {
    assertThat(serialized("DateTime", parsed("DateTime", read))).isEqualTo(written);
  }

  @Test
  void days_are_written_as_they_are_read() {
    assertThat(parsed("Date", "2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(serialized("Date", LocalDate.of(2028, 2, 29))).isEqualTo("2028-02-29");
  }

  @Test
  void what_is_stored_wrong_is_not_written() {
    assertThatExceptionOfType(CoercingSerializeException.class)
        .isThrownBy(() -> serialized("DateTime", "yesterday"));
    assertThat(serialized("DateTime", Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00Z");
  }

  private static void refused(String name, String text) {
    assertThatExceptionOfType(CoercingParseValueException.class)
        .isThrownBy(() -> parsed(name, text));
    assertThatExceptionOfType(CoercingParseLiteralException.class)
        .isThrownBy(() ->
            scalar(name)
                .parseLiteral(
                    StringValue.of(text),
                    CoercedVariables.of(java.util.Map.of()),
                    context(),
                    Locale.ROOT));
  }

  private static @Nullable Object parsed(String name, Object value) {
    return scalar(name).parseValue(value, context(), Locale.ROOT);
  }

  private static @Nullable Object serialized(String name, @Nullable Object value) {
    return scalar(name).serialize(value, context(), Locale.ROOT);
  }

  private static GraphQLContext context() {
    return GraphQLContext.getDefault();
  }

  private static Coercing<?, ?> scalar(String name) {
    return Scalars.ALL.stream()
        .filter(scalar -> scalar.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getCoercing();
  }
}
