package fr.vigie.indicator;

import fr.vigie.tally.DayTallies.Counted;
import fr.vigie.tally.Measure;
import fr.vigie.tally.Tally;
import fr.vigie.tally.Times;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.TreeMap;

/// What was counted of some territories together.
final class TalliedFigures {

  private static final double MINUTES = 60;

  private final Tally before = new Tally();
  private final TreeMap<LocalDate, Tally> days = new TreeMap<>();

  TalliedFigures(Group group, Counted counted) {
    var ids = new HashSet<>(group.tallied());
    counted
        .before()
        .forEach((territory, tally) -> {
          if (ids.contains(territory)) {
            before.plus(tally);
          }
        });
    for (var day : counted.days()) {
      if (ids.contains(day.territory())) {
        days.computeIfAbsent(day.day(), _ -> new Tally()).plus(day.tally());
      }
    }
  }

  /// How many there are when a day begins.
  Figure standing(Measure measure, LocalDate day) {
    var many = before.count(measure);
    for (var tally : days.headMap(day).values()) {
      many += tally.count(measure);
    }
    return Figure.of((double) many);
  }

  Figure sum(Measure measure, Bucket bucket) {
    return Figure.of((double) many(measure, bucket));
  }

  Figure ratio(Measure part, Measure whole, Bucket bucket) {
    return Figure.ratio((double) many(part, bucket), (double) many(whole, bucket), Absence.NO_DATA);
  }

  private long many(Measure measure, Bucket bucket) {
    return days.subMap(bucket.from(), bucket.until()).values().stream()
        .mapToLong(tally -> tally.count(measure))
        .sum();
  }

  /// In hours; the nearest rank, so that it is what one of them took.
  Figure rank(Measure times, int percent, Bucket bucket) {
    var all =
        days.subMap(bucket.from(), bucket.until()).values().stream()
            .map(tally -> tally.times(times))
            .reduce(Times.NONE, Times::plus);
    var rank = all.rank(percent);
    return rank.isPresent()
        ? new Figure(rank.getAsInt() / MINUTES, null, null, (double) all.count(), null)
        : new Figure(null, Absence.NO_DATA, null, 0.0, null);
  }
}
