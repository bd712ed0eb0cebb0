package fr.vigie.registerfile;

import fr.vigie.asset.AssetAttribute;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.importfile.MappingFields;
import fr.vigie.importfile.SandboxReader;
import fr.vigie.registerfile.FieldRule.Many;
import fr.vigie.shared.InvalidInput;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads mappings of registers; throws {@link InvalidInput} that names the field.
final class RegisterMappingReader {

  private static final List<String> ENCODINGS = List.of("UTF-8", "ISO-8859-1", "windows-1252");
  private static final Set<String> KNOWN =
      Set.of(
          "source",
          "attribution",
          "licence",
          "notes",
          "encoding",
          "separator",
          "crs",
          "id",
          "kind",
          "place",
          "label",
          "parent",
          "children",
          "model",
          "status",
          "lifecycle",
          "installedOn",
          "attributes",
          "unused",
          "measurements",
          "sandbox");

  private RegisterMappingReader() {}

  static RegisterMapping read(InputStream json) {
    var fields = MappingFields.of(json);
    for (var name : fields.names()) {
      InvalidInput.unless(KNOWN.contains(name), name, "one of " + KNOWN.stream().sorted().toList());
    }
    return new RegisterMapping(
        fields.text(
            "source", "(?!vigie$)[a-z0-9-]{1,40}", "at most 40 of a-z, 0-9 and -, not vigie"),
        fields.text("attribution"),
        fields.text("licence"),
        encoding(fields),
        fields.optionalText("separator").isPresent()
            ? fields.text("separator", "[,;|\t]", "a comma, semicolon, bar or tab").charAt(0)
            : ',',
        crs(fields),
        FieldRuleReader.rule(fields, "id"),
        words(FieldRuleReader.rule(fields, "kind"), names(AssetKind.values()), "kind"),
        place(fields),
        optional(fields, "label"),
        optional(fields, "parent"),
        optional(fields, "children"),
        optional(fields, "model"),
        optional(fields, "status"),
        optional(fields, "lifecycle")
            .map(rule -> words(rule, names(AssetLifecycle.values()), "lifecycle")),
        optional(fields, "installedOn"),
        fields.optionalObject("attributes").map(RegisterMappingReader::attributes).orElse(Map.of()),
        texts(fields, "unused"),
        texts(fields, "measurements"),
        fields.optionalObject("sandbox").map(SandboxReader::read).orElse(null));
  }

  private static Charset encoding(MappingFields fields) {
    var name = fields.optionalText("encoding").orElse(ENCODINGS.getFirst());
    InvalidInput.unless(ENCODINGS.contains(name), fields.field("encoding"), "one of " + ENCODINGS);
    return Charset.forName(name);
  }

  private static Crs crs(MappingFields fields) {
    var code = fields.optionalText("crs").orElse(Crs.DEGREES.code());
    return Stream.of(Crs.values())
        .filter(crs -> crs.code().equals(code))
        .findFirst()
        .orElseThrow(() -> fields.refused("crs", "EPSG:4326 or EPSG:2154"));
  }

  private static PlaceRule place(MappingFields fields) {
    if (!fields.names().contains("place")) {
      return new PlaceRule.Geometry();
    }
    var place = fields.object("place");
    if (place.names().contains("both")) {
      var order = place.text("order", "yx|xy", "xy, or yx where north goes first");
      return new PlaceRule.Both(place.text("both"), order.equals("yx"));
    }
    return new PlaceRule.Pair(place.text("x"), place.text("y"));
  }

  private static Optional<FieldRule> optional(MappingFields fields, String name) {
    return fields.names().contains(name)
        ? Optional.of(FieldRuleReader.rule(fields, name))
        : Optional.empty();
  }

  private static Map<String, FieldRule> attributes(MappingFields fields) {
    var rules = new HashMap<String, FieldRule>();
    for (var name : fields.names()) {
      InvalidInput.unless(
          AssetAttribute.named(name).isPresent(),
          fields.field(name),
          "one of " + Stream.of(AssetAttribute.values()).map(AssetAttribute::key).toList());
      rules.put(name, FieldRuleReader.rule(fields, name));
    }
    return rules;
  }

  /// Checks that it says only known words.
  private static FieldRule words(FieldRule rule, List<String> known, String name) {
    var said = Stream.concat(rule.words().values().stream(), Stream.ofNullable(rule.constant()));
    said.filter(word -> !word.isEmpty())
        .forEach(word -> InvalidInput.unless(known.contains(word), name, "one of " + known));
    InvalidInput.unless(rule.list() == Many.ONE, name + ".list", "not for one word");
    return rule;
  }

  private static List<String> names(Enum<?>[] words) {
    return Stream.of(words).map(Enum::name).toList();
  }

  private static Set<String> texts(MappingFields fields, String name) {
    return fields.names().contains(name) ? Set.copyOf(fields.texts(name)) : Set.of();
  }
}
