package fr.vigie.ngsild;

import fr.vigie.asset.AssetKind;
import fr.vigie.entity.Attribute;
import fr.vigie.entity.Entity;
import fr.vigie.entity.EntityType;
import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Territories;
import fr.vigie.view.Row;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes entities of stored equipment: what everybody may see, and the rest for staff.
final class AssetEntities {

  /// By which name an entity refers to what it stands right below.
  private static final Map<EntityType, Parent> PARENTS =
      Map.of(
          EntityType.STREETLIGHT, new Parent("refStreetlightGroup", AssetKind.FEEDER),
          EntityType.STREETLIGHT_GROUP,
              new Parent("refStreetlightControlCabinet", AssetKind.CONTROL_CABINET),
          EntityType.WASTE_CONTAINER, new Parent("refWasteContainerIsle", AssetKind.WASTE_ISLE),
          EntityType.PARKING_SPOT, new Parent("refParkingSite", AssetKind.PARKING));

  private final Territories territories;
  private final AssetRows rows;
  private final Measured measured;

  /// @param kind what it stands below for the model to have a name for it
  private record Parent(String name, AssetKind kind) {}

  /// By which name entities of a type say what they stand right below; empty for none.
  static Optional<String> parentName(EntityType type) {
    return Optional.ofNullable(PARENTS.get(type)).map(Parent::name);
  }

  AssetEntities(Territories territories, AssetRows rows, Measured measured) {
    this.territories = territories;
    this.rows = rows;
    this.measured = measured;
  }

  /// Of those that are of a type and in sight.
  List<Entity> of(List<Row> assets, Sight sight) {
    var seen = assets.stream().filter(asset -> sight.sees(asset.required("territory"))).toList();
    var parents =
        rows.kinds(
            seen.stream().map(asset -> asset.text("parent")).flatMap(Stream::ofNullable).toList());
    return seen.stream().flatMap(asset -> of(asset, sight, parents).stream()).toList();
  }

  private Optional<Entity> of(Row asset, Sight sight, Map<String, AssetKind> parents) {
    var kind = AssetKind.valueOf(asset.required("kind"));
    var isStaff = sight.isStaff(asset.required("territory"));
    return EntityType.of(kind)
        .map(type ->
            new Entity(
                type.urn(asset.required("_id")),
                type,
                attributes(asset, type, isStaff, parents),
                Position.of(asset).text()));
  }

  private Map<String, Attribute> attributes(
      Row asset, EntityType type, boolean isStaff, Map<String, AssetKind> parents) {
    var kind = Objects.requireNonNull(type.kind());
    var all = new LinkedHashMap<String, Attribute>();
    place(asset, all);
    for (var field : AssetFields.of(type)) {
      var value = field.isPublic() || isStaff ? field.reader().read(asset, kind) : null;
      if (value != null) {
        var at = field.name().equals("status") && isStaff ? asset.instant("statusAt") : null;
        all.put(field.name(), new Attribute.Property(value, null, at));
      }
    }
    parent(asset, type, parents).ifPresent(parent -> all.put(parent.getKey(), parent.getValue()));
    if (isStaff) {
      measured(asset, type, all);
    }
    return all;
  }

  private void place(Row asset, Map<String, Attribute> all) {
    var place = new GeoPoint(asset.number("latitude"), asset.number("longitude"));
    all.put(Entity.LOCATION, new Attribute.GeoProperty(place));
    var commune = territories.commune(asset.required("commune"));
    var address = new LinkedHashMap<String, String>();
    address.put("addressLocality", commune.name());
    address.put("addressCountry", "FR");
    all.put("address", Attribute.Property.of(address));
    all.put("areaServed", Attribute.Property.of(commune.inseeCode()));
    all.put(EntitySources.PROVIDER, Attribute.Property.of(asset.required("territory")));
  }

  private static Optional<Map.Entry<String, Attribute>> parent(
      Row asset, EntityType type, Map<String, AssetKind> kinds) {
    var parent = PARENTS.get(type);
    var id = asset.text("parent");
    if (parent == null || id == null || kinds.get(id) != parent.kind()) {
      return Optional.empty();
    }
    var above = EntityType.of(parent.kind()).orElseThrow();
    return Optional.of(Map.entry(parent.name(), new Attribute.Relationship(above.urn(id))));
  }

  private void measured(Row asset, EntityType type, Map<String, Attribute> all) {
    var found = measured.of(type, asset);
    @Nullable Instant last = Measured.last(found);
    if (last != null && Measured.isDated(type)) {
      all.put(Measured.DATE, Attribute.Property.of(last));
    }
    all.putAll(found);
  }
}
