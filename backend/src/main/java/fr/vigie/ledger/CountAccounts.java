package fr.vigie.ledger;

import static java.util.stream.Collectors.groupingBy;

import fr.vigie.energy.CountMonths;
import fr.vigie.round.WasteRounds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Counts what the ledger says of months, from lamps, meters and rounds as they are known now.
final class CountAccounts {

  private final CountMonths lighting;
  private final WasteRounds rounds;

  CountAccounts(CountMonths lighting, WasteRounds rounds) {
    this.lighting = lighting;
    this.rounds = rounds;
  }

  NavigableMap<YearMonth, Account> count(String territory, YearMonth from, YearMonth until) {
    var driven =
        rounds.between(territory, from.atDay(1), until.atDay(1)).stream()
            .collect(groupingBy(round -> YearMonth.from(round.day())));
    var accounts = new TreeMap<YearMonth, Account>();
    for (var month : lighting.count(territory, from, until)) {
      var ofMonth = driven.getOrDefault(month.month(), List.of());
      accounts.put(month.month(), Account.of(month, ofMonth));
    }
    return accounts;
  }

  /// The first month that there is something to state of: that of the first baseline or waste
  /// round.
  Optional<YearMonth> since(String territory) {
    return Stream.of(lighting.since(territory), rounds.first(territory))
        .flatMap(Optional::stream)
        .min(LocalDate::compareTo)
        .map(YearMonth::from);
  }
}
