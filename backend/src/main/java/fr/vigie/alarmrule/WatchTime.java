package fr.vigie.alarmrule;

import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.AlarmSubjects;
import fr.vigie.alarm.EndAlarm;
import fr.vigie.alarm.RaiseAlarm;
import fr.vigie.alarmrule.RuleStates.Silent;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Transactions;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/// Raises what time alone brings about: a condition has held for long enough while nothing new was
/// said, or nothing was measured for too long.
public final class WatchTime {

  private static final System.Logger LOG = System.getLogger(WatchTime.class.getName());
  // A transaction has 3 s, and an alarm a dozen indexes.
  private static final int MOST = 100;
  private static final int MOST_SILENT = 1_000;
  private static final int MOST_AT_ONE_INSTANT = 100_000;

  private final AlarmRules rules;
  private final RuleSigns signs;
  private final RuleStates states;
  private final AlarmSubjects subjects;
  private final RaiseAlarm raiseAlarm;
  private final EndAlarm endAlarm;
  private final Transactions transactions;
  private final Clock clock;

  WatchTime(
      AlarmRules rules,
      RuleSigns signs,
      RuleStates states,
      AlarmSubjects subjects,
      RaiseAlarm raiseAlarm,
      EndAlarm endAlarm,
      Transactions transactions,
      Clock clock) {
    this.rules = rules;
    this.signs = signs;
    this.states = states;
    this.subjects = subjects;
    this.raiseAlarm = raiseAlarm;
    this.endAlarm = endAlarm;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Whether there may be more to do.
  boolean watch() {
    var isMore = kept(this::raiseDue);
    for (var rule : rules.ofSilence(states.measured())) {
      isMore |= lookForSilence(rule);
    }
    return isMore;
  }

  /// What the work says, or true when it is to be done again.
  private boolean kept(BooleanSupplier work) {
    try {
      return transactions.run(work::getAsBoolean);
    } catch (AlreadyExists raisedByAnother) {
      LOG.log(Level.DEBUG, "raised by another at the same moment", raisedByAnother);
      return true;
    }
  }

  private boolean raiseDue() {
    var now = clock.instant();
    var due = states.due(now, MOST);
    var found = subjects.of(due.stream().map(RuleState::asset).distinct().toList());
    var effects = new RuleEffects(Map.of());
    for (var state : due) {
      rules.find(state.rule()).ifPresent(rule -> raiseDue(rule, state, found, effects));
    }
    effects.keep(states, raiseAlarm, endAlarm);
    return due.size() == MOST;
  }

  private void raiseDue(
      AlarmRule rule, RuleState state, Map<String, Subject> found, RuleEffects effects) {
    var fold = new RuleFold(rule);
    var at = Objects.requireNonNull(state.dueAt());
    var isInUse = found.containsKey(state.asset()) || rule.assetKind().equals(AlarmRule.FEED);
    var step =
        rule.isInForce() && isInUse && holds(rule, state, at)
            ? fold.due(state, at)
            : fold.dismissed(state);
    effects.take(rule, subject(state.asset(), rule, found), step, null);
  }

  private boolean holds(AlarmRule rule, RuleState state, Instant at) {
    var since = Objects.requireNonNull(state.heldSince(), state::id);
    return state.isRaised() || signs.stillHolds(rule, state.asset(), since, at);
  }

  /// Up to where silence was looked for is kept last: who dies before looks once more, and finds
  /// raised what was. Whether there is more to look for.
  private boolean lookForSilence(AlarmRule rule) {
    var cutoff = clock.instant().minus(Objects.requireNonNull(rule.condition().atLeast()));
    var after = states.silentTo(rule).orElse(Instant.EPOCH);
    var silent = states.silent(rule, after, cutoff, MOST_SILENT);
    var isMore = silent.size() == MOST_SILENT;
    if (isMore) {
      // Whole instants only, however many fell silent at one, such as all that a feed tells of.
      var last = silent.getLast().lastAt();
      silent = states.silent(rule, after, last, MOST_AT_ONE_INSTANT);
      cutoff = last;
    }
    for (var from = 0; from < silent.size(); from += MOST) {
      var some = silent.subList(from, Math.min(from + MOST, silent.size()));
      if (kept(() -> raiseSilent(rule, some))) {
        return true;
      }
    }
    if (cutoff.isAfter(after)) {
      states.silentTo(rule, cutoff);
    }
    return isMore;
  }

  private boolean raiseSilent(AlarmRule rule, List<Silent> silent) {
    var found = subjects.of(silent.stream().map(Silent::asset).distinct().toList());
    var ids = silent.stream().map(s -> RuleState.id(rule.id(), s.asset())).toList();
    var effects = new RuleEffects(states.list(ids));
    for (var one : silent) {
      var subject = found.get(one.asset());
      if (subject != null) {
        raiseSilent(rule, one, subject, effects);
      }
    }
    effects.keep(states, raiseAlarm, endAlarm);
    return false;
  }

  private void raiseSilent(AlarmRule rule, Silent silent, Subject subject, RuleEffects effects) {
    var before = effects.state(rule, silent.asset());
    if (isFor(rule, subject) && !before.isRaised() && !isHeardOf(before, silent)) {
      var step = new RuleFold(rule).silent(before, before.seenTo(), silent.lastAt());
      effects.take(rule, subject, step, silent.last());
    }
  }

  /// Whether something came since it was looked for.
  private static boolean isHeardOf(RuleState state, Silent silent) {
    var seenTo = state.seenTo();
    return seenTo != null && seenTo.isAfter(silent.lastAt());
  }

  private boolean isFor(AlarmRule rule, Subject subject) {
    return rule.asset() == null
        ? rule.assetKind().equals(subject.kind()) && !hasOwn(rule, subject)
        : rule.asset().equals(subject.id());
  }

  /// Whether the asset has a rule of its own instead of that of its kind.
  private boolean hasOwn(AlarmRule rule, Subject subject) {
    return rules
        .find(rule.territory(), rule.assetKind(), subject.id(), rule.type())
        .filter(own -> !own.isRemoved())
        .isPresent();
  }

  private static Subject subject(String id, AlarmRule rule, Map<String, Subject> found) {
    return found.getOrDefault(id, Subject.nowhere(id, rule.territory()));
  }
}
