package fr.vigie.tally;

import fr.vigie.shared.Transactions;
import fr.vigie.territory.Domain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Keeps what was counted in all territories of the region together, so that who looks at all of it
/// need not read each: of thousands of communes that would be as many days for each day.
final class RegionSum {

  private static final String REGION = DayTallies.REGION;

  private final KeptTallies tallies;
  private final KeptTallies slowly;
  private final Transactions transactions;
  private final Predicate<String> isOfRegion;

  /// @param slowly the same, where reading may take longer than a request has
  /// @param isOfRegion whether a territory, by its id, is part of it
  RegionSum(
      KeptTallies tallies,
      KeptTallies slowly,
      Transactions transactions,
      Predicate<String> isOfRegion) {
    this.tallies = tallies;
    this.slowly = slowly;
    this.transactions = transactions;
    this.isOfRegion = id -> !id.equals(REGION) && isOfRegion.test(id);
  }

  private record Key(LocalDate day, @Nullable Domain domain) {

    static Key of(DayTally counted) {
      return new Key(counted.day(), counted.domain());
    }
  }

  /// Some days of a territory are counted anew, in the transaction that is under way; to be called
  /// before that is kept.
  void follow(String territory, Collection<LocalDate> days, List<DayTally> counted) {
    if (isOfRegion.test(territory)) {
      var sums = new HashMap<Key, Tally>();
      tallies.list(REGION, days).forEach(day -> sums.put(Key.of(day), day.tally()));
      tallies.list(territory, days).forEach(day -> tally(sums, day).minus(day.tally()));
      counted.forEach(day -> tally(sums, day).plus(day.tally()));
      tallies.replace(REGION, days, rows(sums));
    }
  }

  private static Tally tally(Map<Key, Tally> sums, DayTally day) {
    return sums.computeIfAbsent(Key.of(day), _ -> new Tally());
  }

  private static List<DayTally> rows(Map<Key, Tally> sums) {
    var rows = new ArrayList<DayTally>();
    sums.forEach((key, sum) -> {
      if (!sum.isEmpty()) {
        rows.add(new DayTally(REGION, key.domain(), key.day(), sum));
      }
    });
    return rows;
  }

  /// Adds up all days anew from those of the territories, while nothing else is counted.
  void sumAnew() {
    for (var day : slowly.days()) {
      var sums = sums(day);
      transactions.runTwice(() -> {
        tallies.replace(REGION, List.of(day), sums);
        return sums.size();
      });
    }
  }

  private List<DayTally> sums(LocalDate day) {
    var sums = new HashMap<Key, Tally>();
    slowly.on(day).stream()
        .filter(counted -> isOfRegion.test(counted.territory()))
        .forEach(counted -> tally(sums, counted).plus(counted.tally()));
    return rows(sums);
  }

  /// Which days are not the sum of those of the territories.
  List<String> check() {
    return slowly.days().stream()
        .filter(
            day -> !Set.copyOf(sums(day)).equals(Set.copyOf(tallies.list(REGION, List.of(day)))))
        .map(day -> "the region is not the sum of its territories on " + day)
        .toList();
  }
}
