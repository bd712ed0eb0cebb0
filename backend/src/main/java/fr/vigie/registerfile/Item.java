package fr.vigie.registerfile;

import fr.vigie.importfile.Reject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row, a feature or an entity of a register: names and texts, whatever the format.
///
/// @param line where it begins, or which of the objects of a JSON document it is; the first is 1
/// @param text as it stands in the file
/// @param type what the format says that it is; empty where it does not say
/// @param fields those that are not empty
/// @param position of its geometry; null where the place is in fields, or nowhere
/// @param isRepeatable whether others may say the same again, as each charging point does of its
///   station
public record Item(
    long line,
    String text,
    String type,
    Map<String, String> fields,
    @Nullable Position position,
    boolean isRepeatable) {

  static Item row(long line, String text, Map<String, String> fields) {
    return new Item(line, text, "", fields, null, false);
  }

  /// The same, of whose text no more is kept than a reject tells.
  public Item shortened() {
    return new Item(line, Reject.shortenedRow(text), type, fields, position, isRepeatable);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  Item as(String newType, Map<String, String> newFields, @Nullable Position at, boolean repeats) {
    return new Item(line, text, newType, newFields, at, repeats);
  }
}
