package fr.vigie.map;

import fr.vigie.map.MapView.Cluster;
import fr.vigie.observe.Metric;
import fr.vigie.shared.GeoBox;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Answers from what is held, and else by the database.
final class HeldMapReads implements MapReads, Metric.Source {

  private final HeldTiles held;
  private final MapReads stored;
  private final LongAdder fromHeld = new LongAdder();
  private final LongAdder fromStored = new LongAdder();

  HeldMapReads(HeldTiles held, MapReads stored) {
    this.held = held;
    this.stored = stored;
  }

  @Override
  public List<Cluster> clusters(MapQuestion question, Collection<Cell> cells) {
    var found = held.clusters(question, cells);
    (found.isPresent() ? fromHeld : fromStored).increment();
    return found.orElseGet(() -> stored.clusters(question, cells));
  }

  @Override
  public Found read(MapQuestion question, Collection<Cell> cells, GeoBox box, int points) {
    fromStored.increment();
    return stored.read(question, cells, box, points);
  }

  @Override
  public List<Point> points(MapQuestion question, Cell cell, int most) {
    return stored.points(question, cell, most);
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        new Metric(
            "vigie_map_reads_total",
            Metric.Kind.COUNTER,
            "Maps that were read, by where from.",
            List.of(
                Metric.Sample.of("from", "held", fromHeld.sum()),
                Metric.Sample.of("from", "database", fromStored.sum()))),
        Metric.gauge(
            "vigie_map_held_bytes",
            "What is held of the map, as long as it is stored.",
            held.bytes()));
  }
}
