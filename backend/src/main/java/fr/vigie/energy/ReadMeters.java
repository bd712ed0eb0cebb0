package fr.vigie.energy;

import fr.vigie.measurement.Reading;
import fr.vigie.series.MeterReads;
import fr.vigie.series.MeterReads.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Counts what cabinets take by the meters below them, and where there are none by what the
/// cabinets tell themselves: `activeEnergy`, an index, before `energy`, kWh of each interval.
final class ReadMeters implements MeteredEnergy {

  private static final List<String> METRICS = List.of(MeterSpans.INDEX, MeterSpans.INTERVAL);

  private final CabinetMeters meters;
  private final MeterReads reads;

  ReadMeters(CabinetMeters meters, MeterReads reads) {
    this.meters = meters;
    this.reads = reads;
  }

  @Override
  public Counts between(Collection<String> cabinets, List<LocalDate> cuts) {
    if (cabinets.isEmpty()) {
      return Counts.NONE;
    }
    var below = new HashMap<String, List<String>>(meters.below(cabinets));
    cabinets.forEach(cabinet -> below.putIfAbsent(cabinet, List.of(cabinet)));
    var series = below.values().stream().flatMap(List::stream).flatMap(ReadMeters::series).toList();
    var instants = cuts.stream().map(MeterSpans::begin).toList();
    var spans = new HashMap<String, Map<Instant, Span>>();
    for (var span : reads.spans(series, instants)) {
      spans.computeIfAbsent(span.series(), _ -> new HashMap<>()).put(span.start(), span);
    }
    return new MeterSpans(below, cuts, spans);
  }

  private static Stream<String> series(String meter) {
    return METRICS.stream().map(metric -> Reading.series(meter, metric));
  }
}
