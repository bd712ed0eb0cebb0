package fr.vigie.measurement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// All measurements, as long as each metric's are kept.
public interface Measurements {

  void add(List<Reading> readings);

  /// The values that are kept under the natural keys of these.
  Map<Reading.Key, Double> kept(Collection<Reading> readings);

  /// At most so many of a series from an instant on, oldest first; each instant once.
  List<Point> since(String series, Instant from, Instant before, int most);

  /// All of some series in a span, by series and oldest first; each instant once.
  Map<String, List<Point>> within(Collection<String> series, Instant from, Instant before);

  record Point(Instant at, double value) {}
}
