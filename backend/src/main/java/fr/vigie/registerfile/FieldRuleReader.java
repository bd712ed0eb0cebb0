package fr.vigie.registerfile;

import fr.vigie.importfile.MappingFields;
import fr.vigie.registerfile.FieldRule.Many;
import fr.vigie.shared.InvalidInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what a mapping says of one thing; throws {@link InvalidInput} that names the field.
final class FieldRuleReader {

  private static final Set<String> KNOWN =
      Set.of(
          "field",
          "constant",
          "words",
          "otherwise",
          "factor",
          "without",
          "entityType",
          "date",
          "list");

  private FieldRuleReader() {}

  /// `"parent": "ARMOIRE"` is short for `"parent": {"field": "ARMOIRE"}`.
  static FieldRule rule(MappingFields fields, String name) {
    return fields.isText(name) ? plain(fields.text(name)) : rule(fields.object(name));
  }

  private static FieldRule plain(String field) {
    return new FieldRule(field, null, Map.of(), null, 1, "", null, Days.ISO, Many.ONE);
  }

  private static FieldRule rule(MappingFields fields) {
    for (var name : fields.names()) {
      InvalidInput.unless(
          KNOWN.contains(name), fields.field(name), "one of " + KNOWN.stream().sorted().toList());
    }
    var field = fields.optionalText("field").orElse(null);
    var constant = fields.optionalText("constant").orElse(null);
    InvalidInput.unless(
        field != null || constant != null, fields.path(), "with a field or a constant");
    return new FieldRule(
        field,
        constant,
        fields.optionalObject("words").map(FieldRuleReader::words).orElse(Map.of()),
        otherwise(fields),
        fields.names().contains("factor") ? factor(fields) : 1,
        fields.optionalText("without").orElse(""),
        fields.optionalText("entityType").orElse(null),
        fields.optionalText("date").map(pattern -> days(fields, pattern)).orElse(Days.ISO),
        list(fields));
  }

  private static Map<String, String> words(MappingFields fields) {
    var words = new HashMap<String, String>();
    fields.names().forEach(name -> words.put(name, fields.anyText(name)));
    return words;
  }

  private static @Nullable String otherwise(MappingFields fields) {
    return fields.names().contains("otherwise") ? fields.anyText("otherwise") : null;
  }

  private static double factor(MappingFields fields) {
    var factor = fields.number("factor");
    InvalidInput.unless(
        factor > 0 && factor <= 1e9, fields.field("factor"), "above 0, at most 1e9");
    return factor;
  }

  private static Days days(MappingFields fields, String pattern) {
    try {
      return new Days(List.of(Days.format(pattern)));
    } catch (IllegalArgumentException e) {
      throw fields.refused("date", "a pattern such as dd/MM/yyyy");
    }
  }

  private static Many list(MappingFields fields) {
    var said = fields.optionalText("list").orElse(Many.ONE.name());
    return Optional.of(said)
        .flatMap(word -> Stream.of(Many.values()).filter(m -> m.name().equals(word)).findFirst())
        .orElseThrow(() -> fields.refused("list", "ONE, FIRST or ALL"));
  }
}
