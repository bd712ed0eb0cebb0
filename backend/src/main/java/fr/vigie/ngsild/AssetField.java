package fr.vigie.ngsild;

import fr.vigie.asset.AssetAttribute;
import fr.vigie.asset.AssetDetails;
import fr.vigie.asset.AssetKind;
import fr.vigie.view.Row;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An attribute of an entity that is read of stored equipment.
///
/// @param name as the model spells it
/// @param stored the stored field that it is read of
/// @param isPublic whether everybody may know it where there is open data; else only staff may
record AssetField(String name, String stored, boolean isPublic, Reader reader) {

  /// Null, or an empty list, when it is not known.
  interface Reader {
    @Nullable Object read(Row asset, AssetKind kind);
  }

  /// What is painted on it.
  static AssetField label(String name) {
    return new AssetField(name, "label", true, (asset, _) -> asset.required("label"));
  }

  /// How it is.
  static AssetField status(Reader said) {
    return new AssetField("status", "status", true, said);
  }

  static AssetField installedOn() {
    return new AssetField(
        "dateServiceStarted", "installedOn", false, (asset, _) -> AssetWord.day(asset));
  }

  /// What the register knows, as it is.
  static AssetField of(String name, AssetAttribute attribute) {
    return of(name, attribute, value -> value);
  }

  /// What the register knows, as the model says it.
  static AssetField of(
      String name, AssetAttribute attribute, Function<Object, @Nullable Object> said) {
    return new AssetField(
        name,
        "attributes",
        false,
        (asset, kind) -> {
          var known = new AssetDetails(kind, asset.within("attributes")).find(attribute);
          return known == null ? null : said.apply(known);
        });
  }
}
