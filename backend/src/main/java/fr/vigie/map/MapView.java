package fr.vigie.map;

import fr.vigie.map.MapReads.Counted;
import fr.vigie.map.MapReads.Point;
import fr.vigie.mapcount.MapLayer;
import fr.vigie.mapcount.Tally;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What someone sees of the map: points where they are few and near enough, else clusters.
public record MapView(List<Cluster> clusters, List<Shown> points) {

  private static final Comparator<Counts> COUNTS =
      Comparator.comparing(Counts::layer)
          .thenComparing(Counts::status, Comparator.nullsLast(String::compareTo));

  /// What lies in a cell.
  ///
  /// @param centre the middle of all that it stands for
  /// @param bounds the cell
  public record Cluster(int count, GeoPoint centre, GeoBox bounds, List<Counts> counts) {}

  /// So many of a cluster have a status.
  ///
  /// @param status as its layer spells it; null where it may not be known
  public record Counts(MapLayer layer, @Nullable String status, int count) {}

  /// An object as it is shown.
  ///
  /// @param status as its layer spells it; null where it may not be known
  public record Shown(
      String id,
      MapLayer layer,
      @Nullable String domain,
      @Nullable String kind,
      @Nullable String status,
      GeoPoint location) {}

  static MapView ofPoints(MapQuestion question, Collection<Point> points) {
    return new MapView(
        List.of(),
        points.stream()
            .map(point ->
                new Shown(
                    point.id(),
                    point.layer(),
                    point.traits().domain(),
                    point.traits().kind(),
                    question.statusOf(point.layer(), point.territory(), point.traits()),
                    point.place()))
            .toList());
  }

  static MapView ofClusters(List<Cluster> clusters) {
    return new MapView(clusters, List.of());
  }

  /// One cluster for each cell with anything that is shown, in the order of cells.
  static List<Cluster> clusters(MapQuestion question, Collection<Counted> counted) {
    var byCell = new TreeMap<String, List<Counted>>();
    counted.stream()
        .filter(each -> question.shows(each.layer(), each.territory(), each.traits()))
        .forEach(each -> byCell.computeIfAbsent(each.cell(), _ -> new ArrayList<>()).add(each));
    return byCell.entrySet().stream().map(cell -> cluster(question, cell)).toList();
  }

  private static Cluster cluster(MapQuestion question, Map.Entry<String, List<Counted>> cell) {
    var all = cell.getValue().stream().map(Counted::tally).reduce(Tally.NONE, Tally::plus);
    var counts = new TreeMap<Counts, Integer>(COUNTS);
    for (var each : cell.getValue()) {
      var status = question.statusOf(each.layer(), each.territory(), each.traits());
      counts.merge(new Counts(each.layer(), status, 0), each.tally().count(), Integer::sum);
    }
    return new Cluster(
        all.count(),
        all.centre(),
        Cell.of(cell.getKey()).box(),
        counts.entrySet().stream()
            .map(of -> new Counts(of.getKey().layer(), of.getKey().status(), of.getValue()))
            .toList());
  }
}
