package fr.vigie.asset;

import fr.vigie.shared.PlainText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What kind of value an attribute has, and its range. A value is given as text, as registers and
/// forms do, and kept as what `parse` makes of it.
public sealed interface AttributeType {

  /// The value; empty for what breaks the rule.
  Optional<?> parse(String text);

  /// The rule in words.
  String rule();

  /// Text of at most so many characters, in a form.
  record Text(int most, String form) implements AttributeType {

    @Override
    public Optional<String> parse(String text) {
      var isGood = !text.isEmpty() && text.length() <= most && PlainText.isPlain(text);
      return isGood && text.matches(form) ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String rule() {
      return "1 to " + most + " characters" + (form.startsWith("(?s)") ? "" : " like " + form);
    }
  }

  /// A decimal number.
  record Decimal(double least, double most) implements AttributeType {

    @Override
    public Optional<Double> parse(String text) {
      try {
        return Optional.of(Double.valueOf(text)).filter(v -> v >= least && v <= most);
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    @Override
    public String rule() {
      return plain(least) + " to " + plain(most);
    }

    private static String plain(double number) {
      return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
  }

  /// A whole number.
  record Whole(int least, int most) implements AttributeType {

    @Override
    public Optional<Integer> parse(String text) {
      try {
        return Optional.of(Integer.valueOf(text)).filter(v -> v >= least && v <= most);
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    @Override
    public String rule() {
      return least + " to " + most;
    }
  }

  /// Yes or no.
  record Flag() implements AttributeType {

    @Override
    public Optional<Boolean> parse(String text) {
      return switch (text) {
        case "true" -> Optional.of(true);
        case "false" -> Optional.of(false);
        default -> Optional.empty();
      };
    }

    @Override
    public String rule() {
      return "true or false";
    }
  }

  /// A day in ISO 8601.
  record Day() implements AttributeType {

    private static final LocalDate FIRST = LocalDate.of(1850, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    @Override
    public Optional<LocalDate> parse(String text) {
      try {
        return Optional.of(LocalDate.parse(text))
            .filter(day -> !day.isBefore(FIRST) && day.isBefore(LAST));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    @Override
    public String rule() {
      return "a day such as 2026-11-23, from 1850 to 2099";
    }
  }

  /// One of some words, kept by its name.
  record Word(Class<? extends Enum<?>> words) implements AttributeType {

    @Override
    public Optional<String> parse(String text) {
      return names(words).filter(text::equals).findFirst();
    }

    @Override
    public String rule() {
      return "one of " + String.join(", ", names(words).toList());
    }
  }

  /// Some of some words, separated by commas.
  record Words(Class<? extends Enum<?>> words) implements AttributeType {

    @Override
    public Optional<List<String>> parse(String text) {
      var given = Stream.of(text.split(",", -1)).map(String::strip).distinct().toList();
      var known = names(words).toList();
      return known.containsAll(given) ? Optional.of(given) : Optional.empty();
    }

    @Override
    public String rule() {
      return "some of " + String.join(", ", names(words).toList()) + ", separated by commas";
    }
  }

  private static Stream<String> names(Class<? extends Enum<?>> words) {
    return Stream.of(words.getEnumConstants()).map(Enum::name);
  }
}
