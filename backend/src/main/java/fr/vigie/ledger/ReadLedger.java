package fr.vigie.ledger;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what was stated, and counts what was not yet; by a fixed number of commands. For whoever
/// was found to have a right to know.
public final class ReadLedger {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final YearMonth BEFORE_ALL = YearMonth.of(2000, 1);

  private final Statements statements;
  private final CountAccounts accounts;
  private final Clock clock;

  ReadLedger(Statements statements, CountAccounts accounts, Clock clock) {
    this.statements = statements;
    this.accounts = accounts;
    this.clock = clock;
  }

  /// The month of today.
  public YearMonth running() {
    return YearMonth.from(today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), PARIS);
  }

  /// The months from one until before another, in order.
  ///
  /// @param withUnits whether the units of what was stated are wanted too
  public List<LedgerMonth> months(
      String territory, YearMonth from, YearMonth until, boolean withUnits) {
    var stated =
        statements.heads(territory, from, until).stream().collect(groupingBy(Statement::month));
    var counted = counted(territory, from, until, stated.keySet());
    var whole = withUnits ? whole(stated.values()) : Map.<String, Account>of();
    var months = new ArrayList<LedgerMonth>();
    for (var month = from; month.isBefore(until); month = month.plusMonths(1)) {
      var revisions = stated.getOrDefault(month, List.of());
      var account =
          revisions.isEmpty()
              ? Optional.ofNullable(counted.get(month)).orElseThrow()
              : whole.getOrDefault(revisions.getLast().id(), revisions.getLast().account());
      var isOver = !month.plusMonths(1).atDay(1).isAfter(today());
      months.add(new LedgerMonth(territory, month, isOver, account, revisions));
    }
    return months;
  }

  /// The last statement of each month up to one, the first month first, without units.
  public List<Statement> stated(String territory, YearMonth last) {
    return statements.heads(territory, BEFORE_ALL, last.plusMonths(1)).stream()
        .collect(groupingBy(Statement::month))
        .values()
        .stream()
        .map(List::getLast)
        .sorted(comparing(Statement::month))
        .toList();
  }

  /// One count from the first month that lacks to the last, if any does.
  private Map<YearMonth, Account> counted(
      String territory, YearMonth from, YearMonth until, Collection<YearMonth> stated) {
    var lacking = new ArrayList<YearMonth>();
    for (var month = from; month.isBefore(until); month = month.plusMonths(1)) {
      if (!stated.contains(month)) {
        lacking.add(month);
      }
    }
    return lacking.isEmpty()
        ? Map.of()
        : accounts.count(territory, lacking.getFirst(), lacking.getLast().plusMonths(1));
  }

  private Map<String, Account> whole(Collection<List<Statement>> stated) {
    var ids = stated.stream().map(revisions -> revisions.getLast().id()).toList();
    return ids.isEmpty()
        ? Map.of()
        : statements.whole(ids).stream().collect(toMap(Statement::id, Statement::account));
  }
}
