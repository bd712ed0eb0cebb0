package fr.vigie.view;

import fr.vigie.shared.JsonBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;

/// The names that a stored constant may have, and what is shown for each.
final class Constants {

  private final byte[][] names;
  private final byte[][] shown;

  private Constants(byte[][] names, byte[][] shown) {
    this.names = names;
    this.shown = shown;
  }

  /// Constants that are shown as they are stored.
  static <E extends Enum<E>> Constants of(Class<E> type) {
    return of(type, constant -> constant);
  }

  /// Constants for which others are shown.
  static <E extends Enum<E>> Constants of(Class<E> type, Function<E, ? extends Enum<?>> show) {
    return new Constants(
        names(Stream.of(type.getEnumConstants())),
        names(Stream.of(type.getEnumConstants()).map(show)));
  }

  private static byte[][] names(Stream<? extends Enum<?>> constants) {
    return constants
        .map(constant -> constant.name().getBytes(StandardCharsets.UTF_8))
        .toArray(byte[][]::new);
  }

  boolean write(Row row, String field, JsonBuffer out) {
    var at = row.textAmong(field, names);
    if (at >= 0) {
      out.string(shown[at], 0, shown[at].length);
    }
    return at >= 0;
  }
}
