package fr.vigie.bench.limit;

import fr.vigie.tally.Measure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Territories compared by their open reports for 1,000 inhabitants, now and as many days before.
final class Comparison {

  private static final double INHABITANTS = 1_000;

  private final Tallies tallies;
  private final Map<String, Land> lands;

  Comparison(Tallies tallies, Map<String, Land> lands) {
    this.tallies = tallies;
    this.lands = lands;
  }

  private record Line(String territory, Land land, double value, double compared, double previous) {

    String trend() {
      var change = Double.compare(compared, previous);
      return change == 0 ? "SAME" : change < 0 ? "BETTER" : "WORSE";
    }
  }

  void write(JsonOut out, List<String> territories, LocalDate from, LocalDate until) {
    var days = Math.toIntExact(until.toEpochDay() - from.toEpochDay());
    var read = tallies.read(territories, Set.of(Measure.OPEN), from.minusDays(days), until);
    var lines =
        territories.stream()
            .map(territory -> line(territory, read.get(territory), days))
            .sorted(Comparator.comparingDouble(Line::compared).thenComparing(Line::territory))
            .toList();
    var sorted = lines.stream().mapToDouble(Line::compared).toArray();
    out.raw("{\"distribution\":{\"lowest\":").number(sorted[0]);
    out.raw(",\"median\":").number(sorted[(sorted.length + 1) / 2 - 1]);
    out.raw(",\"highest\":").number(sorted[sorted.length - 1]).raw("},\"territories\":");
    var separator = new Separator();
    for (var line : lines) {
      write(out.raw(separator.next()), line, rank(line, sorted));
    }
    out.raw("]}");
  }

  private Line line(String territory, CountedDays counted, int days) {
    var land = lands.get(territory);
    var value = (double) counted.standing(Measure.OPEN, 2 * days - 1);
    var before = (double) counted.standing(Measure.OPEN, days - 1);
    return new Line(territory, land, value, compared(value, land), compared(before, land));
  }

  private static double compared(double value, Land land) {
    return value * INHABITANTS / land.population();
  }

  /// How many are better, and one.
  private static int rank(Line line, double[] sorted) {
    return 1 + (int) Arrays.stream(sorted).filter(other -> other < line.compared()).count();
  }

  private static void write(JsonOut out, Line line, int rank) {
    out.raw("{\"territory\":").raw(line.land().json());
    out.raw(",\"figure\":{\"value\":").number(line.value());
    out.raw("},\"compared\":").number(line.compared());
    out.raw(",\"rank\":").whole(rank);
    out.raw(",\"previous\":").number(line.previous());
    out.raw(",\"trend\":\"").raw(line.trend()).raw("\"}");
  }
}
