package fr.vigie.indicator;

import fr.vigie.tally.Measure;
import java.util.stream.Stream;

/// What an indicator is counted of, and how that is brought together over days and territories.
public sealed interface Source {

  /// How many there are at the end of the period.
  record Standing(Measure measure) implements Source {}

  /// How many there were in the period.
  record Sum(Measure measure) implements Source {}

  /// How many of one thing there were for each of another.
  record Ratio(Measure part, Measure whole) implements Source {}

  /// The least time that so many of a hundred took at most, of all in the period: it is found in
  /// all of them anew, not in those of days or territories.
  record Rank(Measure times, int percent) implements Source {}

  /// How many there are now; what was is not kept.
  record Now(LiveAssets.What what) implements Source {}

  /// What lighting has saved in the period.
  record Saved(Saving saving) implements Source {}

  enum Saving {
    KWH,
    EUR,
    KG_CO2E
  }

  enum Aggregation {
    LAST,
    SUM,
    SHARE,
    MEDIAN,
    P90
  }

  default Aggregation aggregation() {
    return switch (this) {
      case Standing _, Now _ -> Aggregation.LAST;
      case Sum _, Saved _ -> Aggregation.SUM;
      case Ratio _ -> Aggregation.SHARE;
      case Rank rank -> rank.percent() == 50 ? Aggregation.MEDIAN : Aggregation.P90;
    };
  }

  /// What is to be read of what was counted.
  default Stream<Measure> measures() {
    return switch (this) {
      case Standing standing -> Stream.of(standing.measure());
      case Sum sum -> Stream.of(sum.measure());
      case Ratio ratio -> Stream.of(ratio.part(), ratio.whole());
      case Rank rank -> Stream.of(rank.times());
      case Now _, Saved _ -> Stream.empty();
    };
  }
}
