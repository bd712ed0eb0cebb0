package fr.vigie.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A value that a query compares with: a double, flag, {@link Instant}, {@link LocalDate} or text.
///
/// @param least what is wanted, or where a range begins
/// @param most the same again, or where the range ends
public record QueryValue(Object least, Object most) {

  public static QueryValue of(Object value) {
    return new QueryValue(value, value);
  }

  /// The text that it is; empty for what is none, and for ranges.
  Optional<String> text() {
    return least instanceof String text && least.equals(most)
        ? Optional.of(text)
        : Optional.empty();
  }

  /// Whether a value is this one, or within the range; of a list one suffices.
  public boolean isIn(Object value) {
    if (value instanceof List<?> several) {
      return several.stream().anyMatch(this::isIn);
    }
    var low = order(value, least);
    var high = order(value, most);
    return low.isPresent() && high.isPresent() && low.getAsInt() >= 0 && high.getAsInt() <= 0;
  }

  /// How the value is ordered beside this one; empty when they are of different kinds.
  public OptionalInt order(Object value) {
    return order(value, least);
  }

  private static OptionalInt order(Object value, Object wanted) {
    return switch (value) {
      case Number n when wanted instanceof Double w -> found(Double.compare(n.doubleValue(), w));
      case Boolean flag when wanted instanceof Boolean w -> found(Boolean.compare(flag, w));
      case Instant at when wanted instanceof Instant w -> found(at.compareTo(w));
      case Instant at when wanted instanceof LocalDate w ->
          found(at.compareTo(w.atStartOfDay(ZoneOffset.UTC).toInstant()));
      case LocalDate day when wanted instanceof LocalDate w -> found(day.compareTo(w));
      case LocalDate day when wanted instanceof Instant w ->
          found(day.atStartOfDay(ZoneOffset.UTC).toInstant().compareTo(w));
      case String text when wanted instanceof String w -> found(text.compareTo(w));
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt found(int order) {
    return OptionalInt.of(order);
  }
}
