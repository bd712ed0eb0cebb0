package fr.vigie.ngsild;

import fr.vigie.entity.NgsiRefusal;
import java.util.Arrays;

/// How attributes are written (ETSI GS CIM 009, 4.5.1, 4.5.3 and 4.5.4).
public enum Form {
  NORMALIZED,
  KEY_VALUES,
  CONCISE;

  /// Reads `options`; throws {@link NgsiRefusal}.
  static Form of(AskedEntities asked) {
    var form = NORMALIZED;
    var options = asked.parameter("options").orElse("normalized");
    for (var option : options.split(",", -1)) {
      form = named("options", option.strip());
    }
    NgsiRefusal.unless(
        Arrays.stream(options.split(",", -1)).distinct().count() == 1,
        "options: one of the forms of entities");
    return form;
  }

  /// The one of this name; throws {@link NgsiRefusal}.
  ///
  /// @param where what was to name it
  public static Form named(String where, String name) {
    return switch (name) {
      case "normalized" -> NORMALIZED;
      case "keyValues", "simplified" -> KEY_VALUES;
      case "concise" -> CONCISE;
      case "sysAttrs" -> throw NgsiRefusal.notSupported(where + ": sysAttrs is not supported");
      default ->
          throw NgsiRefusal.bad(where + ": one of [normalized, keyValues, simplified, concise]");
    };
  }
}
