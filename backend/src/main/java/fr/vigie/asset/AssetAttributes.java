package fr.vigie.asset;

import fr.vigie.shared.InvalidInput;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is known of equipment of one kind; what is not known is left out.
///
/// @param values each of the type that its attribute parses to
public record AssetAttributes(Map<AssetAttribute, Object> values) {

  public static final AssetAttributes NONE = new AssetAttributes(Map.of());

  public AssetAttributes {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /// Reads what a register or a form says, by the names of the table; empty text says nothing.
  ///
  /// Throws {@link InvalidInput} for a name that the kind does not have, or a value out of its
  /// range.
  public static AssetAttributes parse(AssetKind kind, Map<String, String> given) {
    var values = new TreeMap<AssetAttribute, Object>();
    given.forEach((key, text) -> {
      var attribute = of(kind, key);
      if (!text.isBlank()) {
        values.put(attribute, attribute.parse(text));
      }
    });
    return new AssetAttributes(values);
  }

  private static AssetAttribute of(AssetKind kind, String key) {
    return AssetAttribute.named(key)
        .filter(attribute -> attribute.isOf(kind))
        .orElseThrow(() -> new InvalidInput("attributes." + key, "an attribute of " + kind));
  }

  public boolean areOf(AssetKind kind) {
    return values.keySet().stream().allMatch(attribute -> attribute.isOf(kind));
  }

  /// These, with the given names read anew; empty text takes an attribute away.
  public AssetAttributes with(AssetKind kind, Map<String, String> given) {
    var changed = new TreeMap<>(values);
    given.forEach((key, text) -> {
      var attribute = of(kind, key);
      if (text.isBlank()) {
        changed.remove(attribute);
      } else {
        changed.put(attribute, attribute.parse(text));
      }
    });
    return new AssetAttributes(changed);
  }

  /// These, and the others in their place where both are known.
  public AssetAttributes plus(AssetAttributes more) {
    var all = new TreeMap<>(values);
    all.putAll(more.values);
    return new AssetAttributes(all);
  }

  /// Whether the other ones leave the baseline of savings as it is here, where it is known.
  public boolean keepBaseline(AssetAttributes after) {
    var before = values.get(AssetAttribute.POWER_BEFORE);
    return before == null || before.equals(after.values.get(AssetAttribute.POWER_BEFORE));
  }

  public @Nullable Object find(AssetAttribute attribute) {
    return values.get(attribute);
  }

  /// A decimal or whole number.
  public Optional<Double> number(AssetAttribute attribute) {
    return Optional.ofNullable((Number) values.get(attribute)).map(Number::doubleValue);
  }

  /// Text or the name of a word.
  public Optional<String> text(AssetAttribute attribute) {
    return Optional.ofNullable((String) values.get(attribute));
  }

  public Optional<Boolean> flag(AssetAttribute attribute) {
    return Optional.ofNullable((Boolean) values.get(attribute));
  }

  public Optional<LocalDate> day(AssetAttribute attribute) {
    return Optional.ofNullable((LocalDate) values.get(attribute));
  }

  /// The names of words; none when it is not known.
  @SuppressWarnings("unchecked") // that is what words parse to
  public List<String> words(AssetAttribute attribute) {
    return (List<String>) values.getOrDefault(attribute, List.of());
  }

  /// As registers write them, by name: what {@link #parse} reads.
  public Map<String, String> asText() {
    var texts = new TreeMap<String, String>();
    values.forEach((attribute, value) ->
        texts.put(
            attribute.key(),
            value instanceof List<?> words
                ? words.stream().map(Object::toString).collect(Collectors.joining(","))
                : value.toString()));
    return texts;
  }
}
