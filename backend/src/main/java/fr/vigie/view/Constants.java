package fr.vigie.view;

import fr.vigie.shared.JsonBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// The names that a stored constant may have.
final class Constants {

  private final byte[][] names;

  Constants(Class<? extends Enum<?>> type) {
    this.names =
        Stream.of(type.getEnumConstants())
            .map(constant -> constant.name().getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
  }

  boolean write(Row row, String field, JsonBuffer out) {
    for (var name : names) {
      if (row.isText(field, name)) {
        out.string(name, 0, name.length);
        return true;
      }
    }
    if (row.text(field) != null) {
      throw new Unwritable(field + " is no constant of the schema");
    }
    return false;
  }
}
