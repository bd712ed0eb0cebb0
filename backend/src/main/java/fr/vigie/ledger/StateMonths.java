package fr.vigie.ledger;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// States months that are over, and states them anew when something about them came to light: late
/// measurements, tariffs and baselines, rounds that were finished later. Nothing is stated twice.
final class StateMonths {

  private static final System.Logger LOG = System.getLogger(StateMonths.class.getName());
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  // What devices tell of the last day comes in on the days after it.
  private static final int SETTLING_DAYS = 2;
  private static final int MOST_MONTHS = 60;
  private static final int AT_ONCE = 12;
  private static final int PAGE = 100;

  private final Statements statements;
  private final CountAccounts accounts;
  private final Territories territories;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;
  private final Deque<String> left = new ArrayDeque<>();

  StateMonths(
      Statements statements,
      CountAccounts accounts,
      Territories territories,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.statements = statements;
    this.accounts = accounts;
    this.territories = territories;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Looks at one territory after the other, each time it is called; whether some are left.
  boolean next() {
    if (left.isEmpty()) {
      left.addAll(all());
    }
    var territory = left.poll();
    if (territory != null) {
      state(territory);
    }
    return !left.isEmpty();
  }

  private List<String> all() {
    var all = new ArrayList<String>();
    @Nullable String after = null;
    do {
      var page = territories.byName(PAGE, after, null);
      page.items().forEach(item -> all.add(item.value().id()));
      after = page.hasNext() ? page.endCursor() : null;
    } while (after != null);
    return all;
  }

  /// The months of a territory from the first there is something to say of; of five years at most.
  void state(String territory) {
    var today = LocalDate.ofInstant(clock.instant(), PARIS);
    var end = YearMonth.from(today.minusDays(SETTLING_DAYS));
    var earliest = end.minusMonths(MOST_MONTHS);
    accounts
        .since(territory)
        .map(first -> first.isBefore(earliest) ? earliest : first)
        .ifPresent(first -> {
          for (var from = first; from.isBefore(end); from = from.plusMonths(AT_ONCE)) {
            var until = from.plusMonths(AT_ONCE);
            state(territory, from, until.isAfter(end) ? end : until);
          }
        });
  }

  private void state(String territory, YearMonth from, YearMonth until) {
    var said = said(territory, from, until);
    accounts
        .count(territory, from, until)
        .forEach((month, account) -> state(territory, month, said.get(month), account));
  }

  private Map<YearMonth, Statement> said(String territory, YearMonth from, YearMonth until) {
    var last = new HashMap<YearMonth, String>();
    statements.heads(territory, from, until).forEach(head -> last.put(head.month(), head.id()));
    var said = new HashMap<YearMonth, Statement>();
    if (!last.isEmpty()) {
      statements.whole(last.values()).forEach(whole -> said.put(whole.month(), whole));
    }
    return said;
  }

  private void state(
      String territory, YearMonth month, @Nullable Statement before, Account account) {
    var changes = before == null ? Set.<Change>of() : Change.between(before.account(), account);
    if (before == null || !changes.isEmpty()) {
      keep(
          new Statement(
              ids.next("lst"),
              territory,
              month,
              before == null ? 1 : before.revision() + 1,
              clock.instant(),
              changes,
              account));
    }
  }

  private void keep(Statement statement) {
    try {
      transactions.run(() -> {
        statements.add(statement);
        events.append(List.of(stated(statement)));
        return statement;
      });
    } catch (AlreadyExists saidAtOnce) {
      LOG.log(Level.DEBUG, "another backend has stated {0} just now", statement.month());
    }
  }

  private Event stated(Statement statement) {
    return new Event(
        ids.next("evt"),
        "LedgerMonthStated",
        statement.territory(),
        statement.id(),
        "STATE",
        null,
        statement.statedAt());
  }
}
