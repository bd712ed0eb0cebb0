package fr.vigie.registerfile;

import fr.vigie.importfile.Sandbox;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the items of a register become equipment.
///
/// @param source names the register; with an id of it, it names the equipment
/// @param encoding of CSV
/// @param separator of CSV
/// @param attributes by the names of Vigie's attributes; those that a kind does not have are left
///   out for it
/// @param children field with the ids of what stands below it; null where only what is below says
/// @param model field with the id of the model that says the attributes that it does not; null
///   where there are no models
/// @param unused fields that are known, and that Vigie has no place for
/// @param measurements fields that are known to be measured: no register's
/// @param sandbox the territory to try it in; null for one of the region
public record RegisterMapping(
    String source,
    String attribution,
    String licence,
    Charset encoding,
    char separator,
    Crs crs,
    FieldRule id,
    FieldRule kind,
    PlaceRule place,
    Optional<FieldRule> label,
    Optional<FieldRule> parent,
    Optional<FieldRule> children,
    Optional<FieldRule> model,
    Optional<FieldRule> status,
    Optional<FieldRule> lifecycle,
    Optional<FieldRule> installedOn,
    Map<String, FieldRule> attributes,
    Set<String> unused,
    Set<String> measurements,
    @Nullable Sandbox sandbox) {

  public RegisterMapping {
    attributes = Map.copyOf(attributes);
    unused = Set.copyOf(unused);
    measurements = Set.copyOf(measurements);
  }

  private Stream<FieldRule> rules() {
    return Stream.of(
            Stream.of(id, kind),
            label.stream(),
            parent.stream(),
            children.stream(),
            model.stream(),
            status.stream(),
            lifecycle.stream(),
            installedOn.stream(),
            attributes.values().stream())
        .flatMap(rules -> rules);
  }

  /// The fields that it reads.
  public Set<String> fields() {
    var fields = new TreeSet<>(place.fields());
    rules().forEach(rule -> fields.addAll(rule.fields()));
    return fields;
  }

  /// Whether equipment names a model there.
  public boolean namesModels() {
    return model.isPresent();
  }

  /// Whether a field is known and there is no place for it.
  public boolean isUnused(String field) {
    return unused.contains(field);
  }
}
