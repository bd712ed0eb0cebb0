package fr.vigie.energy;

import fr.vigie.energy.MeteredEnergy.Counts;
import fr.vigie.measurement.Reading;
import fr.vigie.rollup.RollUp;
import fr.vigie.series.MeterReads;
import fr.vigie.series.MeterReads.Index;
import fr.vigie.series.MeterReads.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What meters counted from each cut to the next, if they were read over the whole of it.
///
/// An index tells of a gap what was taken in it, so only at a cut must readings lie near each
/// other: between the last before and the first after, at most 26 hours apart, it is taken to have
/// grown evenly. Intervals that were not handed over are not known: values must hold on over 99 %
/// of the time.
///
/// @param meters by cabinet
/// @param spans by series and the cut that they begin with
record MeterSpans(
    Map<String, List<String>> meters, List<LocalDate> cuts, Map<String, Map<Instant, Span>> spans)
    implements Counts {

  static final String INDEX = "activeEnergy";
  static final String INTERVAL = "energy";
  private static final double WHOLE = 0.99;

  static Instant begin(LocalDate day) {
    return day.atStartOfDay(RollUp.ZONE).toInstant();
  }

  @Override
  public OptionalDouble kwh(String cabinet, LocalDate from) {
    var start = begin(from);
    var end = begin(cuts.get(cuts.indexOf(from) + 1));
    var sum = 0.0;
    for (var meter : Objects.requireNonNull(meters.get(cabinet))) {
      var index = grown(span(meter, INDEX, start), span(meter, INDEX, end), end);
      var counted = index.isPresent() ? index : summed(span(meter, INTERVAL, start), end);
      if (counted.isEmpty()) {
        return counted;
      }
      sum += counted.getAsDouble();
    }
    return OptionalDouble.of(sum);
  }

  @Override
  public boolean isRead(String cabinet) {
    return Objects.requireNonNull(meters.get(cabinet)).stream()
        .anyMatch(meter ->
            spans.containsKey(Reading.series(meter, INDEX))
                || spans.containsKey(Reading.series(meter, INTERVAL)));
  }

  @Override
  public boolean isRead(String cabinet, LocalDate from, LocalDate to) {
    return Objects.requireNonNull(meters.get(cabinet)).stream()
        .flatMap(meter -> Stream.of(INDEX, INTERVAL).map(metric -> Reading.series(meter, metric)))
        .flatMap(series -> spans.getOrDefault(series, Map.of()).keySet().stream())
        .anyMatch(start -> !start.isBefore(begin(from)) && start.isBefore(begin(to)));
  }

  private @Nullable Span span(String meter, String metric, Instant start) {
    return spans.getOrDefault(Reading.series(meter, metric), Map.of()).get(start);
  }

  private static OptionalDouble grown(@Nullable Span span, @Nullable Span next, Instant end) {
    if (span == null || next == null || span.isBroken()) {
      return OptionalDouble.empty();
    }
    var lead = before(span, span.start());
    var tail = before(next, end);
    return lead.isEmpty() || tail.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(span.increase() - lead.getAsDouble() + tail.getAsDouble());
  }

  /// What was taken between the last reading before a cut and the cut; empty when nobody knows.
  private static OptionalDouble before(Span span, Instant cut) {
    var last = span.before();
    var first = span.first();
    if (last == null) {
      return first.at().equals(cut) ? OptionalDouble.of(0) : OptionalDouble.empty();
    }
    var apart = Duration.between(last.at(), first.at());
    var isNear = apart.compareTo(MeterReads.MOST_BETWEEN) <= 0;
    return isNear || (first.at().equals(cut) && first.value() >= last.value())
        ? OptionalDouble.of(last.to(first) * share(last, cut, apart))
        : OptionalDouble.empty();
  }

  private static double share(Index last, Instant cut, Duration apart) {
    return (double) Duration.between(last.at(), cut).toMillis() / apart.toMillis();
  }

  private static OptionalDouble summed(@Nullable Span span, Instant end) {
    return span != null && span.seconds() >= WHOLE * Duration.between(span.start(), end).toSeconds()
        ? OptionalDouble.of(span.sum())
        : OptionalDouble.empty();
  }
}
