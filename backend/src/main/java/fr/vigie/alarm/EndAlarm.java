package fr.vigie.alarm;

import fr.vigie.alarm.Alarm.Cleared;
import fr.vigie.alarm.Alarm.ClearedBecause;
import fr.vigie.alarm.AlarmLifecycle.Act;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Vigie clears alarms when what they were raised for is over.
public final class EndAlarm {

  private static final int MOST_AT_ONCE = 500;

  private final Alarms alarms;
  private final AlarmEvents events;
  private final Transactions transactions;
  private final Clock clock;

  EndAlarm(Alarms alarms, AlarmEvents events, Transactions transactions, Clock clock) {
    this.alarms = alarms;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Clears the active alarms of these keys; those that it found active.
  ///
  /// @param endedAt the device's instant when it was over
  public List<Alarm> end(Collection<Alarms.Key> keys, Instant endedAt, ClearedBecause because) {
    return transactions.run(() -> {
      var wanted = Set.copyOf(keys);
      var active =
          alarms.active(keys).stream()
              .filter(alarm -> wanted.contains(new Alarms.Key(alarm.subject().id(), alarm.type())))
              .toList();
      return clear(active, endedAt, because);
    });
  }

  /// Clears all that a rule has raised, at a subject or, when that is null, anywhere.
  public void endAllOf(String rule, @Nullable String subject) {
    while (!transactions
        .run(() ->
            clear(
                alarms.activeOf(rule, subject, MOST_AT_ONCE),
                clock.instant(),
                ClearedBecause.RULE_GONE))
        .isEmpty()) {
      // There may be more.
    }
  }

  /// Clears all that rules have raised that are gone.
  public void endAllOfAny(Collection<String> rules) {
    while (!transactions
        .run(() ->
            clear(
                alarms.activeOfAny(rules, MOST_AT_ONCE), clock.instant(), ClearedBecause.RULE_GONE))
        .isEmpty()) {
      // There may be more.
    }
  }

  List<Alarm> clear(List<Alarm> active, Instant endedAt, ClearedBecause because) {
    if (!active.isEmpty()) {
      var cleared = new Cleared(clock.instant(), endedAt, because, null, null);
      alarms.clearAll(active.stream().map(Alarm::id).toList(), cleared);
      events.append(active, Act.CLEAR, null);
    }
    return active;
  }
}
