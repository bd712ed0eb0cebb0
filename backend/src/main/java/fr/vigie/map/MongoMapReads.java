package fr.vigie.map;

import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.unionWith;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.map.MapView.Cluster;
import fr.vigie.mapcount.MapLayer;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Quadkey;
import fr.vigie.territory.Domain;
import fr.vigie.view.Wanted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/// Collections `mapTiles`, by `{cell: 1, layer: 1, territory: 1}`, and `mapItems`, by `{cell: 1,
/// layer: 1, status: 1}`.
final class MongoMapReads implements MapReads {

  private static final String ITEMS = "mapItems";
  private static final double MILLION = 1e6;
  private static final Wanted TILE = new Wanted(Set.of("cell", "layer", "territory", "counts"));

  // In one batch, if it is not more than 16 MB.
  private static final int MOST_ROWS = 100_000;

  private final Documents tiles;
  private final Documents items;

  MongoMapReads(MongoDatabase database) {
    this.tiles = new Documents(database, "mapTiles");
    this.items = new Documents(database, ITEMS);
  }

  @Override
  public List<Cluster> clusters(MapQuestion question, Collection<Cell> cells) {
    var counted =
        tiles.rows(ofTiles(question, cells), MOST_ROWS, null, TILE).stream()
            .flatMap(row -> MapRows.counted(row).stream())
            .toList();
    return MapView.clusters(question, counted);
  }

  @Override
  public Found read(MapQuestion question, Collection<Cell> cells, GeoBox box, int points) {
    var ofBox = and(within(box), shown(question));
    var pipeline =
        List.of(
            match(ofTiles(question, cells)),
            project(exclude("_id")),
            unionWith(ITEMS, List.of(match(ofBox), limit(points))));
    var counted = new ArrayList<Counted>();
    var found = new ArrayList<Point>();
    for (var row : tiles.rows(pipeline, MOST_ROWS)) {
      if (row.whole("y") == null) {
        counted.addAll(MapRows.counted(row));
      } else {
        found.add(MapRows.point(row));
      }
    }
    return new Found(counted, found);
  }

  @Override
  public List<Point> points(MapQuestion question, Cell cell, int most) {
    var within = regex("cell", beginning(cell.key()));
    return items.rows(and(within, shown(question)), most, ascending("_id"), Wanted.ALL).stream()
        .map(MapRows::point)
        .toList();
  }

  private static Bson ofTiles(MapQuestion question, Collection<Cell> cells) {
    var conditions = new ArrayList<Bson>();
    conditions.add(in("cell", cells.stream().map(Cell::key).toList()));
    conditions.add(in("layer", names(question.layers())));
    var territory = question.filter().territory();
    if (territory != null) {
      conditions.add(eq("territory", territory));
    }
    return and(conditions);
  }

  private static Bson within(GeoBox box) {
    return and(
        in("cell", Quadkey.covering(box).stream().map(MongoMapReads::beginning).toList()),
        gte("y", Math.round(box.south() * MILLION)),
        lte("y", Math.round(box.north() * MILLION)),
        gte("x", Math.round(box.west() * MILLION)),
        lte("x", Math.round(box.east() * MILLION)));
  }

  private static Pattern beginning(String key) {
    return Pattern.compile("^" + key);
  }

  private static Bson shown(MapQuestion question) {
    var layers = question.layers().stream().map(layer -> shown(question, layer)).toList();
    return layers.isEmpty() ? in("layer", List.of()) : or(layers);
  }

  private static Bson shown(MapQuestion question, MapLayer layer) {
    var filter = question.filter();
    var conditions = new ArrayList<Bson>();
    conditions.add(eq("layer", layer.name()));
    if (filter.territory() != null) {
      conditions.add(eq("territory", filter.territory()));
    }
    if (!filter.domains().isEmpty()) {
      conditions.add(in("domain", names(filter.domains())));
    }
    conditions.addAll(ofStatus(question, layer));
    conditions.addAll(seen(question.sight(), layer));
    return and(conditions);
  }

  private static List<Bson> ofStatus(MapQuestion question, MapLayer layer) {
    var filter = question.filter();
    var statuses = filter.statusesOf(layer);
    if (statuses.isEmpty() || (layer == MapLayer.ASSETS && !filter.asksForState())) {
      return List.of();
    }
    var staffOf = question.sight().assets();
    var ofStatus = in("status", statuses);
    return layer != MapLayer.ASSETS || staffOf.isEverywhere()
        ? List.of(ofStatus)
        : List.of(
            ofStatus,
            or(ne("domain", Domain.SAFETY.name()), in("territory", staffOf.territories())));
  }

  private static List<Bson> seen(MapSight sight, MapLayer layer) {
    var scope = sight.scope(layer);
    if (scope.isEverywhere()) {
      return List.of();
    }
    return List.of(
        or(
            eq("isPublic", true),
            in("territory", scope.territories()),
            in("alsoSeenBy", sight.receivers(layer))));
  }

  private static List<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().<String>map(Enum::name).toList();
  }
}
