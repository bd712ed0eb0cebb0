package fr.vigie.open311;

import fr.vigie.shared.InvalidInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The answers to a service's questions: `attribute[code]=..`, and `attribute[code][]=..` for each
/// of several choices.
final class Attributes {

  private static final Pattern FIELD = Pattern.compile("attribute\\[([^\\[\\]]{1,64})](\\[])?");

  private Attributes() {}

  /// By the codes of the questions; throws {@link InvalidInput}.
  static Map<String, String> of(Form form) {
    var answers = new LinkedHashMap<String, String>();
    form.fields()
        .forEach((name, values) -> {
          if (name.startsWith("attribute[")) {
            var field = FIELD.matcher(name);
            InvalidInput.unless(
                field.matches(), name(name), "attribute[code] or attribute[code][]");
            var isOfSeveral = field.group(2) != null;
            InvalidInput.unless(isOfSeveral || values.size() == 1, name, "once");
            var isSaidTwice = answers.put(field.group(1), answer(values)) != null;
            InvalidInput.unless(!isSaidTwice, name, "once");
          }
        });
    return answers;
  }

  private static String name(String given) {
    return given.length() > 80 ? given.substring(0, 80) + "…" : given;
  }

  /// Several choices are one answer.
  private static String answer(List<String> values) {
    return String.join(",", values);
  }

  /// How a field of a report is called here.
  static String fieldOf(String field) {
    if (field.startsWith("answers.")) {
      return "attribute[" + field.substring("answers.".length()) + "]";
    }
    return switch (field) {
      case "latitude" -> "lat";
      case "longitude" -> "long";
      case "note" -> "description";
      default -> field;
    };
  }
}
