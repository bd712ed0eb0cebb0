package fr.vigie.ngsild;

import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.asset.AssetKind;
import fr.vigie.entity.Attribute;
import fr.vigie.entity.Entity;
import fr.vigie.entity.EntityType;
import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Domain;
import fr.vigie.view.Row;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes an entity of a stored alarm.
final class AlertEntity {

  private AlertEntity() {}

  static Entity of(Row alarm) {
    var id = alarm.required("_id");
    var severity = Severity.valueOf(alarm.required("severity"));
    // The position is what pages of alarms go on from.
    return new Entity(
        EntityType.ALERT.urn(id), EntityType.ALERT, attributes(alarm, severity), position(alarm));
  }

  private static String position(Row alarm) {
    var rank = Severity.WARNING.rank() - Severity.valueOf(alarm.required("severity")).rank();
    return rank + alarm.required("_id");
  }

  private static Map<String, Attribute> attributes(Row alarm, Severity severity) {
    var all = new LinkedHashMap<String, Attribute>();
    var latitude = alarm.decimal("latitude");
    var longitude = alarm.decimal("longitude");
    if (latitude != null && longitude != null) {
      all.put(Entity.LOCATION, new Attribute.GeoProperty(new GeoPoint(latitude, longitude)));
    }
    all.put("category", Attribute.Property.of(category(alarm.text("domain"))));
    all.put("subCategory", Attribute.Property.of(alarm.required("type")));
    all.put("severity", Attribute.Property.of(severity(severity)));
    all.put("alertSource", source(alarm));
    var startedAt = Objects.requireNonNull(alarm.instant("startedAt"));
    all.put("dateIssued", Attribute.Property.of(startedAt));
    all.put("validFrom", Attribute.Property.of(startedAt));
    put(all, "validTo", alarm.instant("endedAt"));
    put(all, "areaServed", alarm.text("commune"));
    put(all, EntitySources.PROVIDER, alarm.text("territory"));
    return all;
  }

  private static void put(Map<String, Attribute> all, String name, @Nullable Object value) {
    if (value != null) {
      all.put(name, Attribute.Property.of(value));
    }
  }

  /// The model has no words for most of what a town runs; those are of the domain itself.
  private static String category(@Nullable String domain) {
    return domain == null
        ? "other"
        : switch (Domain.valueOf(domain)) {
          case MOBILITY, ROADS -> "traffic";
          case ENVIRONMENT -> "environment";
          case SAFETY -> "security";
          case LIGHTING -> "lighting";
          case WASTE -> "waste";
          case ENERGY -> "energy";
        };
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "critical";
      case MAJOR -> "high";
      case MINOR -> "medium";
      case WARNING -> "low";
    };
  }

  /// The entity that it is about; an id of Vigie for what is no entity here.
  private static Attribute source(Row alarm) {
    var kind = alarm.text("kind");
    var id = alarm.required("asset");
    return kind == null
        ? Attribute.Property.of(id)
        : EntityType.of(AssetKind.valueOf(kind))
            .<Attribute>map(type -> new Attribute.Relationship(type.urn(id)))
            .orElseGet(() -> Attribute.Property.of(id));
  }
}
