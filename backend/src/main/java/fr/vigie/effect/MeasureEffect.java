package fr.vigie.effect;

import fr.vigie.indicator.Indicator;
import fr.vigie.indicator.Source;
import fr.vigie.tally.DayTallies;
import fr.vigie.tally.Tally;
import fr.vigie.territory.Domain;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Counts what an indicator was in a time, with how sure that is.
public final class MeasureEffect {

  private static final double MINUTES = 60;

  private final DayTallies tallies;

  public MeasureEffect(DayTallies tallies) {
    this.tallies = tallies;
  }

  /// Empty where nothing was counted.
  ///
  /// @param indicator one that {@link Effect#isToldBy}
  /// @param until the day after the last
  public Optional<Sample> between(
      Indicator indicator, String territory, Domain domain, LocalDate from, LocalDate until) {
    if (!from.isBefore(until)) {
      return Optional.empty();
    }
    var measures = indicator.source().measures().collect(Collectors.toSet());
    var sum = new Tally();
    tallies
        .between(List.of(territory), domain, from, until, measures)
        .days()
        .forEach(day -> sum.plus(day.tally()));
    return switch (indicator.source()) {
      case Source.Rank rank -> rank(sum, rank, from, until);
      case Source.Ratio ratio -> ratio(sum, ratio, indicator.unit(), from, until);
      default -> throw new IllegalArgumentException(indicator + " tells no effect");
    };
  }

  private static Optional<Sample> rank(
      Tally sum, Source.Rank rank, LocalDate from, LocalDate until) {
    var times = sum.times(rank.times());
    var found = times.rank(rank.percent());
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sample(
                from,
                until,
                found.getAsInt() / MINUTES,
                Interval.ofRank(times, rank.percent()),
                times.count()));
  }

  private static Optional<Sample> ratio(
      Tally sum, Source.Ratio ratio, Indicator.Unit unit, LocalDate from, LocalDate until) {
    var part = sum.count(ratio.part());
    var whole = sum.count(ratio.whole());
    if (whole == 0) {
      return Optional.empty();
    }
    var interval =
        unit == Indicator.Unit.SHARE ? Interval.ofShare(part, whole) : Interval.ofRate(part, whole);
    return Optional.of(new Sample(from, until, (double) part / whole, interval, whole));
  }
}
