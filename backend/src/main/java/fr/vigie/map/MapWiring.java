package fr.vigie.map;

import fr.vigie.alarm.Alarm;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Viewer;
import fr.vigie.mapcount.AssetState;
import fr.vigie.mapcount.MapLayer;
import fr.vigie.report.Report;
import fr.vigie.shared.GeoBox;
import fr.vigie.territory.Domain;
import fr.vigie.view.Views;
import fr.vigie.workorder.WorkOrder;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.EnumMap;
import java.util.List;

/// The fields of `map.graphqls`, in its order.
final class MapWiring implements FeatureWiring {

  private static final int FINEST_ZOOM = 22;

  private final SeeMap seeMap;

  MapWiring(SeeMap seeMap) {
    this.seeMap = seeMap;
  }

  @Override
  public void declare(Views views) {
    views
        .of("MapView", MapView.class)
        .part("clusters", MapView::clusters)
        .part("points", MapView::points);
    views
        .of("MapCluster", MapView.Cluster.class)
        .value("count", MapView.Cluster::count)
        .part("centre", MapView.Cluster::centre)
        .part("bounds", MapView.Cluster::bounds)
        .part("counts", MapView.Cluster::counts);
    views
        .of("MapCount", MapView.Counts.class)
        .value("layer", MapView.Counts::layer)
        .value("status", MapView.Counts::status)
        .value("count", MapView.Counts::count);
    views
        .of("MapPoint", MapView.Shown.class)
        .value("objectId", MapView.Shown::id)
        .value("layer", MapView.Shown::layer)
        .value("domain", MapView.Shown::domain)
        .value("kind", MapView.Shown::kind)
        .value("status", MapView.Shown::status)
        .part("location", MapView.Shown::location);
    views
        .of("GeoBox", GeoBox.class)
        .number("south", GeoBox::south)
        .number("west", GeoBox::west)
        .number("north", GeoBox::north)
        .number("east", GeoBox::east);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Query", type -> type.dataFetcher("map", this::map));
  }

  private MapView map(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return seeMap.see(
        arguments.context(Viewer.class),
        arguments.box("box"),
        arguments.integer("zoom", 0, FINEST_ZOOM),
        filter(arguments.object("filter")));
  }

  private static MapFilter filter(Arguments filter) {
    var statuses = new EnumMap<MapLayer, List<String>>(MapLayer.class);
    statuses.put(MapLayer.REPORTS, names(filter, "reportStatuses", Report.Status.class));
    statuses.put(MapLayer.WORK_ORDERS, names(filter, "workOrderStatuses", WorkOrder.Status.class));
    statuses.put(MapLayer.ALARMS, names(filter, "alarmSeverities", Alarm.Severity.class));
    statuses.put(MapLayer.ASSETS, names(filter, "assetStates", AssetState.class));
    return new MapFilter(
        filter.constants("layers", MapLayer.class),
        filter.constants("domains", Domain.class),
        statuses,
        filter.optionalString("territoryId"));
  }

  private static <E extends Enum<E>> List<String> names(
      Arguments filter, String argument, Class<E> type) {
    return MapFilter.names(filter.constants(argument, type));
  }
}
