package fr.vigie.limit;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The engine's messages, in words that a client knows: no names of classes, no echo of long input.
final class Wording {

  private static final int MOST_CHARACTERS = 300;

  private record Change(Pattern from, String to) {}

  private static final List<Change> CHANGES =
      Map.of(
              "\\b(java|graphql|fr|com)(\\.\\w+)+\\b", "a value",
              "'\\w+(Value|Type|Reference)\\{.*", "'…'",
              "\\b(Linked|Hash|Tree)*Map\\b", "object",
              "\\b(Array|Linked|Immutable)*(List|Collection|Set)(\\d|N)?\\b", "list",
              "\\b(Big)?(Integer|Decimal|Long|Double)\\b", "number")
          .entrySet()
          .stream()
          .map(e -> new Change(Pattern.compile(e.getKey(), Pattern.DOTALL), e.getValue()))
          .toList();

  private Wording() {}

  static String plain(@Nullable String message) {
    var text = withoutKind(message == null ? "" : message);
    if (text.length() > 4 * MOST_CHARACTERS) {
      text = text.substring(0, 4 * MOST_CHARACTERS);
    }
    for (var change : CHANGES) {
      text = change.from().matcher(text).replaceAll(change.to());
    }
    return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + "…" : text;
  }

  /// Without the `Validation error (Kind@[path]) : ` that the engine begins with.
  private static String withoutKind(String message) {
    var end = message.startsWith("Validation error (") ? message.indexOf(") : ") : -1;
    return end < 0 ? message : message.substring(end + 4);
  }
}
