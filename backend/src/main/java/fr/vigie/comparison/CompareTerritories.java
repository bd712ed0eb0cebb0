package fr.vigie.comparison;

import fr.vigie.comparison.Comparison.Line;
import fr.vigie.comparison.Comparison.Trend;
import fr.vigie.identity.Right;
import fr.vigie.identity.Scope;
import fr.vigie.identity.Viewer;
import fr.vigie.indicator.Bucket;
import fr.vigie.indicator.Figures;
import fr.vigie.indicator.Group;
import fr.vigie.indicator.Indicator;
import fr.vigie.indicator.Indicator.Better;
import fr.vigie.indicator.Value;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Someone compares territories.
final class CompareTerritories {

  static final int MOST = 200;

  /// What is read of each territory, with as many days before.
  private static final int MOST_DAYS = 366;

  private final Figures figures;
  private final Territories territories;
  private final Lands lands;

  CompareTerritories(Figures figures, Territories territories, Lands lands) {
    this.figures = figures;
    this.territories = territories;
    this.lands = lands;
  }

  /// What is compared.
  ///
  /// @param domain null for all together
  /// @param until the day after the last
  /// @param territories null for all
  record Request(
      Indicator indicator,
      @Nullable Domain domain,
      LocalDate from,
      LocalDate until,
      @Nullable List<String> territories) {

    Request {
      InvalidInput.unless(
          from.getYear() >= 2000 && from.isBefore(until) && until.getYear() < 2100,
          "until",
          "after from, both from 2000 to 2099");
      InvalidInput.unless(
          until.toEpochDay() - from.toEpochDay() <= MOST_DAYS,
          "until",
          "at most " + MOST_DAYS + " days after from");
    }

    Bucket bucket() {
      return new Bucket(from, until);
    }
  }

  /// Those territories of which the viewer may see the figures; empty when there is none.
  Optional<Comparison> compare(Viewer viewer, Request request) {
    var compared = compared(viewer.scope(Right.SEE_FIGURES), request.territories());
    InvalidInput.unless(compared.size() <= MOST, "territoryIds", "at most " + MOST);
    return compared.isEmpty() ? Optional.empty() : Optional.of(compare(compared, request));
  }

  private List<Territory> compared(Scope scope, @Nullable List<String> asked) {
    return asked == null
        ? Group.all(territories).stream().filter(t -> scope.holds(t.id())).toList()
        : asked.stream()
            .distinct()
            .filter(scope::holds)
            .flatMap(id -> territories.find(id).stream())
            .toList();
  }

  private Comparison compare(List<Territory> compared, Request request) {
    var indicator = request.indicator();
    var bucket = request.bucket();
    var values =
        figures.count(
            new Figures.Asked(
                compared.stream().map(t -> Group.of(t, territories)).toList(),
                List.of(indicator),
                request.domain(),
                List.of(bucket.before(), bucket)));
    var all = compared.stream().map(lands::of).toList();
    var numbers = new ArrayList<Double>();
    for (var i = 1; i < values.size(); i += 2) {
      Optional.ofNullable(values.get(i).fair().value()).ifPresent(numbers::add);
    }
    var lines = new ArrayList<Line>();
    for (var i = 0; i < all.size(); i++) {
      lines.add(line(values.get(2 * i), values.get(2 * i + 1), all.get(i), all, numbers));
    }
    lines.sort(order(indicator.better()));
    return new Comparison(
        indicator, request.domain(), bucket, bucket.before(), Distribution.of(numbers), lines);
  }

  private static Line line(
      Value before, Value now, Land land, List<Land> all, List<Double> numbers) {
    var better = now.indicator().better();
    var number = now.fair().value();
    var previous = before.fair().value();
    return new Line(
        now,
        number == null || better == Better.NONE ? null : rank(number, numbers, better),
        previous,
        trend(previous, number, better),
        land,
        land.similar(all));
  }

  private static int rank(double number, List<Double> numbers, Better better) {
    var ahead =
        numbers.stream()
            .filter(other -> better == Better.LOWER ? other < number : other > number)
            .count();
    return Math.toIntExact(ahead + 1);
  }

  private static Trend trend(@Nullable Double before, @Nullable Double now, Better better) {
    if (before == null || now == null || better == Better.NONE) {
      return Trend.UNKNOWN;
    }
    var change = Double.compare(now, before);
    if (change == 0) {
      return Trend.SAME;
    }
    return (change < 0) == (better == Better.LOWER) ? Trend.BETTER : Trend.WORSE;
  }

  private static Comparator<Line> order(Better better) {
    var rising = Comparator.comparingDouble((Line line) -> Objects.requireNonNull(line.number()));
    var byNumber = better == Better.LOWER ? rising : rising.reversed();
    return Comparator.comparing((Line line) -> line.number() == null)
        .thenComparing((one, other) ->
            one.number() == null || other.number() == null ? 0 : byNumber.compare(one, other))
        .thenComparing(Line::territory);
  }
}
