package fr.vigie.ngsild;

import fr.vigie.entity.Entity;
import fr.vigie.entity.EntityType;
import fr.vigie.ngsi.NgsiMeasures;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Which attributes of entities change with a stored field.
public final class ShownAttributes {

  private static final String STATUS = "status";

  /// Of alarms.
  private static final Map<String, List<String>> OF_ALARMS =
      Map.of(
          "severity", List.of("severity"),
          "endedAt", List.of("validTo"),
          "startedAt", List.of("dateIssued", "validFrom"),
          "domain", List.of("category"),
          "type", List.of("subCategory"),
          "territory", List.of(EntitySources.PROVIDER),
          "commune", List.of("areaServed"),
          "latitude", List.of(Entity.LOCATION),
          "longitude", List.of(Entity.LOCATION));

  private final NgsiMeasures measures;

  public ShownAttributes(NgsiMeasures measures) {
    this.measures = measures;
  }

  /// Those that show something of these fields; none where they are not handed out.
  ///
  /// @param fields by their paths, such as `latest.fillLevel`
  public Set<String> of(EntityType type, Set<String> fields) {
    var shown = new HashSet<String>();
    fields.forEach(field -> shown.addAll(of(type, field.split("\\.", -1))));
    return shown;
  }

  private List<String> of(EntityType type, String[] path) {
    var field = path[0];
    if (type == EntityType.ALERT) {
      return OF_ALARMS.getOrDefault(field, List.of());
    }
    return switch (field) {
      case "latitude", "longitude" -> List.of(Entity.LOCATION);
      case "commune" -> List.of("address", "areaServed");
      case "territory" -> List.of(EntitySources.PROVIDER);
      case "parent" -> AssetEntities.parentName(type).stream().toList();
      case "latest" -> measured(type, path.length > 1 ? path[1] : "");
      case "statusAt" -> read(type, STATUS);
      default -> read(type, field);
    };
  }

  private static List<String> read(EntityType type, String stored) {
    return AssetFields.of(type).stream()
        .filter(field -> field.stored().equals(stored))
        .map(AssetField::name)
        .toList();
  }

  /// @param metric empty for all of them
  private List<String> measured(EntityType type, String metric) {
    var names =
        measures.of(type.word()).orElse(Map.of()).entrySet().stream()
            .filter(each -> !each.getValue().isStatus())
            .filter(each -> metric.isEmpty() || metric.equals(each.getValue().metric()))
            .map(Map.Entry::getKey)
            .toList();
    return names.isEmpty() || !Measured.isDated(type)
        ? names
        : Stream.concat(names.stream(), Stream.of(Measured.DATE)).toList();
  }
}
