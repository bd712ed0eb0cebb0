package fr.vigie.peer;

import fr.vigie.peer.Dashboard.Compared;
import fr.vigie.peer.Dashboard.Comparison;
import fr.vigie.peer.Dashboard.Distribution;
import fr.vigie.peer.Dashboard.Figure;
import fr.vigie.peer.Dashboard.Value;
import fr.vigie.peer.Dashboard.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Indicators day by day, and territories compared by their open reports.
@Controller
class IndicatorController {

  private static final double INHABITANTS = 1_000;

  private final Tallies tallies;
  private final Lands lands;

  IndicatorController(Tallies tallies, Lands lands) {
    this.tallies = tallies;
    this.lands = lands;
  }

  @QueryMapping
  Values indicatorValues(
      @Argument List<Indicator> indicators,
      @Argument List<String> territoryIds,
      @Argument LocalDate from,
      @Argument LocalDate until) {
    var measures =
        indicators.stream().flatMap(i -> i.measures().stream()).collect(Collectors.toSet());
    var read = tallies.read(territoryIds, measures, from, until);
    var days = (int) (until.toEpochDay() - from.toEpochDay());
    var values = new ArrayList<Value>();
    for (var territory : territoryIds) {
      var counted = read.get(territory);
      for (var indicator : indicators) {
        for (var day = 0; day < days; day++) {
          var figure = Figure.of(indicator.value(counted, day));
          values.add(new Value(indicator.name(), from.plusDays(day), figure));
        }
      }
    }
    return new Values(values);
  }

  /// A territory now and as many days before.
  private record Line(Lands.Land land, double value, double compared, double previous) {}

  @QueryMapping
  Comparison compareTerritories(
      @Argument List<String> territoryIds, @Argument LocalDate from, @Argument LocalDate until) {
    var days = (int) (until.toEpochDay() - from.toEpochDay());
    var read = tallies.read(territoryIds, Set.of("OPEN"), from.minusDays(days), until);
    var lines =
        territoryIds.stream()
            .map(territory -> line(lands.get(territory), read.get(territory), days))
            .sorted(
                Comparator.comparingDouble(Line::compared).thenComparing(line -> line.land().id()))
            .toList();
    var sorted = lines.stream().map(Line::compared).toList();
    var spread =
        new Distribution(
            sorted.getFirst(), sorted.get((sorted.size() + 1) / 2 - 1), sorted.getLast());
    return new Comparison(spread, lines.stream().map(line -> compared(line, sorted)).toList());
  }

  private static Line line(Lands.Land land, CountedDays counted, int days) {
    var value = counted.standing("OPEN", 2 * days - 1);
    var before = counted.standing("OPEN", days - 1);
    return new Line(
        land,
        value,
        value * INHABITANTS / land.population(),
        before * INHABITANTS / land.population());
  }

  private static Compared compared(Line line, List<Double> sorted) {
    var better = sorted.stream().filter(other -> other < line.compared()).count();
    return new Compared(
        line.land(),
        Figure.of(line.value()),
        line.compared(),
        (int) better + 1,
        line.previous(),
        trend(Double.compare(line.compared(), line.previous())));
  }

  private static String trend(int change) {
    return change == 0 ? "SAME" : change < 0 ? "BETTER" : "WORSE";
  }
}
