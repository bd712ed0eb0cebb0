package fr.vigie.peer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.excludeId;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import fr.vigie.peer.RegionMap.Cluster;
import fr.vigie.peer.RegionMap.Counts;
import fr.vigie.shared.GeoPoint;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// Reads what is counted in cells by the query of Vigie, and sums up what the public sees of it.
@Repository
class MapTiles {

  private static final int IN_ONE_BATCH = 100_000;
  private static final double MILLION = 1e6;
  private static final Comparator<Counts> ORDER =
      Comparator.comparing((Counts counts) -> counts.layer().equals("ASSETS"))
          .thenComparing(Counts::status, Comparator.nullsLast(Comparator.naturalOrder()));

  private final MongoCollection<Document> tiles;

  MapTiles(MongoDatabase database) {
    this.tiles = database.getCollection("mapTiles");
  }

  /// What lies in a cell.
  private static final class Sums {
    private final TreeMap<Counts, Integer> counts = new TreeMap<>(ORDER);
    private int count;
    private long y;
    private long x;

    void add(String layer, String status, Document counted) {
      var many = counted.getInteger("n");
      counts.merge(new Counts(layer, status, 0), many, Integer::sum);
      count += many;
      y += counted.getLong("y");
      x += counted.getLong("x");
    }

    Cluster cluster(String cell) {
      return new Cluster(
          count,
          new GeoPoint(y / MILLION / count, x / MILLION / count),
          Cells.bounds(cell),
          counts.entrySet().stream()
              .map(of -> new Counts(of.getKey().layer(), of.getKey().status(), of.getValue()))
              .toList());
    }
  }

  /// One cluster for each cell with anything in it, in the order of cells.
  List<Cluster> clusters(Collection<String> cells, List<String> layers, List<String> open) {
    var sums = new TreeMap<String, Sums>();
    for (var tile :
        tiles
            .find(and(in("cell", cells), in("layer", layers)))
            .projection(excludeId())
            .batchSize(IN_ONE_BATCH)) {
      var layer = tile.getString("layer");
      for (var counted : tile.getList("counts", Document.class)) {
        if (isShown(layer, counted, open)) {
          sums.computeIfAbsent(tile.getString("cell"), _ -> new Sums())
              .add(layer, status(layer, counted), counted);
        }
      }
    }
    return sums.entrySet().stream().map(of -> of.getValue().cluster(of.getKey())).toList();
  }

  private static boolean isShown(String layer, Document counted, List<String> open) {
    return counted.getBoolean("p")
        && (layer.equals("ASSETS") || open.contains(counted.getString("s")));
  }

  /// How safety equipment is, is for the staff.
  private static String status(String layer, Document counted) {
    return layer.equals("ASSETS") && "SAFETY".equals(counted.getString("d"))
        ? null
        : counted.getString("s");
  }
}
