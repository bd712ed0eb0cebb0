package fr.vigie.map;

import fr.vigie.mapcount.AssetState;
import fr.vigie.mapcount.MapLayer;
import fr.vigie.report.Report;
import fr.vigie.territory.Domain;
import fr.vigie.workorder.WorkOrder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What of the layers to show; an empty list of domains or statuses means any.
///
/// @param statuses by layer, as each spells them
/// @param territory the id of the only one to show; null for all
public record MapFilter(
    List<MapLayer> layers,
    List<Domain> domains,
    Map<MapLayer, List<String>> statuses,
    @Nullable String territory) {

  public MapFilter {
    layers = List.copyOf(layers);
    domains = List.copyOf(domains);
    statuses = Map.copyOf(statuses);
  }

  /// Of some layers what is still to be dealt with, and all equipment.
  public static MapFilter open(
      List<MapLayer> layers, List<Domain> domains, @Nullable String territory) {
    return new MapFilter(
        layers,
        domains,
        Map.of(
            MapLayer.REPORTS,
            names(Report.Status.OPEN),
            MapLayer.WORK_ORDERS,
            names(WorkOrder.Status.OPEN)),
        territory);
  }

  static List<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().<String>map(Enum::name).toList();
  }

  List<String> statusesOf(MapLayer layer) {
    return Objects.requireNonNullElse(statuses.get(layer), List.of());
  }

  /// Whether it tells equipment by how it is.
  boolean asksForState() {
    return !statusesOf(MapLayer.ASSETS).isEmpty()
        && statusesOf(MapLayer.ASSETS).size() < AssetState.values().length;
  }
}
