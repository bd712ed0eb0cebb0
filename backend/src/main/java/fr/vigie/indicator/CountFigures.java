package fr.vigie.indicator;

import fr.vigie.energy.SavedEnergy;
import fr.vigie.indicator.LiveAssets.Fill;
import fr.vigie.indicator.LiveAssets.What;
import fr.vigie.indicator.Source.Now;
import fr.vigie.indicator.Source.Rank;
import fr.vigie.indicator.Source.Ratio;
import fr.vigie.indicator.Source.Saved;
import fr.vigie.indicator.Source.Standing;
import fr.vigie.indicator.Source.Sum;
import fr.vigie.shared.InvalidInput;
import fr.vigie.tally.DayTallies;
import fr.vigie.tally.DayTallies.Counted;
import fr.vigie.tally.Part;
import fr.vigie.territory.Domain;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Counts indicators from what was counted of days, what equipment says and what was saved.
final class CountFigures implements Figures {

  private static final int MOST_SAVINGS = 24;

  private final DayTallies tallies;
  private final LiveAssets assets;
  private final SavedEnergy energy;
  private final Clock clock;

  CountFigures(DayTallies tallies, LiveAssets assets, SavedEnergy energy, Clock clock) {
    this.tallies = tallies;
    this.assets = assets;
    this.energy = energy;
    this.clock = clock;
  }

  /// All that was found, whatever it is counted of.
  private record Found(
      Counted counted,
      Map<String, Integer> faulty,
      Map<String, Fill> fill,
      Savings savings,
      LocalDate today) {}

  @Override
  public List<Value> count(Asked asked) {
    var found = find(asked);
    var values = new ArrayList<Value>();
    for (var group : asked.groups()) {
      var tallied = new TalliedFigures(group, found.counted());
      for (var indicator : asked.indicators()) {
        for (var bucket : asked.buckets()) {
          var figure = figure(indicator, asked.domain(), bucket, group, tallied, found);
          values.add(
              new Value(
                  indicator,
                  group.territory(),
                  asked.domain(),
                  bucket,
                  figure,
                  compared(indicator, figure, group, found.savings().lamps(group, bucket))));
        }
      }
    }
    return List.copyOf(values);
  }

  private Found find(Asked asked) {
    var today = LocalDate.ofInstant(clock.instant(), Part.PARIS);
    var territories = asked.territories();
    return new Found(
        counted(asked),
        asked.asks(new Now(What.FAULTY)) ? assets.faulty(territories, asked.domain()) : Map.of(),
        asked.asks(new Now(What.FULL)) ? assets.fill(territories) : Map.of(),
        asked.asksForSavings() ? savings(asked, today) : Savings.NONE,
        today);
  }

  private Counted counted(Asked asked) {
    var measures =
        asked.indicators().stream().flatMap(i -> i.source().measures()).collect(Collectors.toSet());
    return measures.isEmpty()
        ? new Counted(Map.of(), List.of())
        : tallies.between(
            asked.tallied(),
            asked.domain(),
            asked.buckets().getFirst().from(),
            asked.buckets().getLast().until(),
            measures);
  }

  private Savings savings(Asked asked, LocalDate today) {
    var many = asked.territories().size() * asked.buckets().size();
    InvalidInput.unless(
        many <= MOST_SAVINGS,
        "indicators",
        "savings of at most " + MOST_SAVINGS + " territories and periods");
    return Savings.of(energy, asked.territories(), asked.buckets(), today);
  }

  private static Figure figure(
      Indicator indicator,
      @Nullable Domain domain,
      Bucket bucket,
      Group group,
      TalliedFigures tallied,
      Found found) {
    if (!indicator.isOf(domain)) {
      return Figure.missing(Absence.NOT_OF_DOMAIN);
    }
    if (bucket.from().isAfter(found.today())) {
      return Figure.missing(Absence.NOT_YET);
    }
    return switch (indicator.source()) {
      case Standing standing -> tallied.standing(standing.measure(), bucket.end(found.today()));
      case Sum sum -> tallied.sum(sum.measure(), bucket);
      case Ratio ratio -> tallied.ratio(ratio.part(), ratio.whole(), bucket);
      case Rank rank -> tallied.rank(rank.times(), rank.percent(), bucket);
      case Now now ->
          bucket.holds(found.today())
              ? now(now.what(), group, found)
              : Figure.missing(Absence.NO_HISTORY);
      case Saved saved -> found.savings().figure(saved.saving(), group, bucket);
    };
  }

  private static Figure now(What what, Group group, Found found) {
    return switch (what) {
      case FAULTY ->
          Figure.of(
              group.territories().stream()
                  .mapToInt(id -> found.faulty().getOrDefault(id, 0))
                  .sum());
      case FULL -> full(group, found.fill());
    };
  }

  private static Figure full(Group group, Map<String, Fill> fills) {
    var own = group.territories().stream().filter(fills::containsKey).map(fills::get).toList();
    if (own.isEmpty()) {
      return Figure.missing(Absence.NO_METER);
    }
    return own.stream().allMatch(fill -> fill.units().equals(Set.of(LiveAssets.UNIT)))
        ? Figure.of(own.stream().mapToInt(Fill::full).sum())
        : Figure.missing(Absence.MIXED_UNITS);
  }

  private static @Nullable Figure compared(
      Indicator indicator, Figure figure, Group group, int lamps) {
    return switch (indicator.per()) {
      case NONE -> null;
      case INHABITANTS -> figure.per((double) group.population(), 1_000, Absence.NO_INHABITANTS);
      case LAMP -> figure.per(lamps, 1, Absence.NO_LAMPS);
    };
  }
}
