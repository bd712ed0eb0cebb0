package fr.vigie.alarmrule;

import fr.vigie.alarm.Alarm;
import fr.vigie.alarm.Alarm.ClearedBecause;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.Alarms;
import fr.vigie.alarm.EndAlarm;
import fr.vigie.alarm.RaiseAlarm;
import fr.vigie.alarmrule.RuleFold.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What came of taking in what assets say, to be kept together in one transaction.
final class RuleEffects {

  private final Map<String, RuleState> states = new LinkedHashMap<>();
  private final Map<String, RuleState> changed = new LinkedHashMap<>();
  private final List<RaiseAlarm.Request> raises = new ArrayList<>();
  private final Map<Alarms.Key, Instant> ends = new LinkedHashMap<>();

  RuleEffects(Map<String, RuleState> states) {
    this.states.putAll(states);
  }

  /// What came of an older version goes on: it was about the same.
  RuleState state(AlarmRule rule, String asset) {
    var state = states.get(RuleState.id(rule.id(), asset));
    if (state == null) {
      return RuleState.fresh(rule, asset);
    }
    return state.version() == rule.version() ? state : state.of(rule.version());
  }

  void take(AlarmRule rule, Subject subject, Step step, @Nullable Double value) {
    states.put(step.state().id(), step.state());
    changed.put(step.state().id(), step.state());
    switch (step.act()) {
      case NOTHING -> {}
      case RAISE -> raise(rule, subject, step, value, true);
      case CONTINUE -> raise(rule, subject, step, value, false);
      case CLEAR -> end(rule, subject, step);
    }
  }

  private void raise(
      AlarmRule rule, Subject subject, Step step, @Nullable Double value, boolean isNew) {
    var since = Objects.requireNonNull(step.startedAt());
    raises.add(
        new RaiseAlarm.Request(
            subject,
            rule.type(),
            rule.severity(),
            rule.asVersion(),
            new Sighting(since, value),
            isNew,
            false,
            work(rule)));
  }

  // What began and ended within what is taken in now was never seen by anybody.
  private void end(AlarmRule rule, Subject subject, Step step) {
    var key = new Alarms.Key(subject.id(), rule.type());
    raises.removeIf(
        raise -> raise.subject().id().equals(key.subject()) && raise.type().equals(key.type()));
    ends.putIfAbsent(key, Objects.requireNonNull(step.state().seenTo()));
  }

  private static Alarm.@Nullable Work work(AlarmRule rule) {
    var work = rule.work();
    return work == null ? null : new Alarm.Work(work.instructions(), work.dueHours(), rule.setBy());
  }

  /// Within the transaction that is under way.
  void keep(RuleStates kept, RaiseAlarm raiseAlarm, EndAlarm endAlarm) {
    kept.putAll(changed.values());
    ends.values().stream()
        .distinct()
        .forEach(at -> {
          var keys = ends.keySet().stream().filter(key -> at.equals(ends.get(key))).toList();
          endAlarm.end(keys, at, ClearedBecause.CONDITION_ENDED);
        });
    // What began anew within what is taken in now is another alarm, that nobody has seen.
    if (!raises.isEmpty()) {
      raiseAlarm.raiseWithin(raises);
    }
  }
}
