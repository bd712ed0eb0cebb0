package fr.vigie.register;

import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAct;
import fr.vigie.asset.AssetAttribute;
import fr.vigie.register.AssetChange.Difference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What differs between equipment as it was and as it is, and which act that was.
final class Differences {

  private Differences() {}

  static List<Difference> between(Asset before, Asset after) {
    var found = new ArrayList<Difference>();
    var was = values(before);
    var is = values(after);
    is.forEach((field, value) -> add(found, field, was.get(field), value));
    was.forEach((field, value) -> {
      if (!is.containsKey(field)) {
        add(found, field, value, null);
      }
    });
    return found;
  }

  private static void add(
      List<Difference> found, String field, @Nullable String from, @Nullable String to) {
    if (!Objects.equals(from, to)) {
      found.add(new Difference(field, from, to));
    }
  }

  static AssetAct act(Difference difference, Asset before, Asset after) {
    return switch (difference.field()) {
      case "location", "commune", "organisation" -> AssetAct.MOVE;
      case "parent" -> AssetAct.ATTACH;
      case "status", "faultCodes" -> AssetAct.STATUS;
      case "lifecycle" -> before.lifecycle().actTo(after.lifecycle()).orElseThrow();
      default -> AssetAct.CHANGE;
    };
  }

  /// All that is known, in words; what is not known is left out.
  private static Map<String, String> values(Asset asset) {
    var values = new TreeMap<String, String>();
    values.put("label", asset.label());
    var location = asset.site().location();
    values.put(
        "location",
        String.format(Locale.ROOT, "%.6f, %.6f", location.latitude(), location.longitude()));
    values.put("commune", asset.site().commune());
    values.put("organisation", asset.site().organisation());
    put(values, "parent", asset.parent());
    values.put("status", asset.condition().status().name());
    put(values, "faultCodes", faults(asset));
    values.put("lifecycle", asset.lifecycle().name());
    put(values, "installedOn", asset.installedOn());
    asset.attributes().values().forEach((attribute, value) -> put(values, name(attribute), value));
    return values;
  }

  private static @Nullable String faults(Asset asset) {
    var faults = asset.condition().faults();
    return faults.isEmpty()
        ? null
        : faults.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
  }

  private static String name(AssetAttribute attribute) {
    return "attributes." + attribute.key();
  }

  private static void put(Map<String, String> values, String field, @Nullable Object value) {
    if (value != null) {
      values.put(
          field, value instanceof Collection<?> several ? joined(several) : value.toString());
    }
  }

  private static String joined(Collection<?> several) {
    return several.stream().map(Object::toString).collect(Collectors.joining(", "));
  }
}
