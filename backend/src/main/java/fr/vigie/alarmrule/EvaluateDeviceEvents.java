package fr.vigie.alarmrule;

import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.AlarmSubjects;
import fr.vigie.alarm.EndAlarm;
import fr.vigie.alarm.RaiseAlarm;
import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.deviceevent.DeviceEvent;
import fr.vigie.deviceevent.DeviceEvents;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Transactions;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Holds what devices say against the rules. The same event taken in again, after a crash, changes
/// nothing: its instant is known already.
public final class EvaluateDeviceEvents {

  private static final System.Logger LOG = System.getLogger(EvaluateDeviceEvents.class.getName());
  private static final int MOST = 100;
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final DeviceEvents events;
  private final RulesInForce rules;
  private final RuleSigns signs;
  private final RuleStates states;
  private final AlarmSubjects subjects;
  private final RaiseAlarm raiseAlarm;
  private final EndAlarm endAlarm;
  private final Transactions transactions;

  EvaluateDeviceEvents(
      DeviceEvents events,
      RulesInForce rules,
      RuleSigns signs,
      RuleStates states,
      AlarmSubjects subjects,
      RaiseAlarm raiseAlarm,
      EndAlarm endAlarm,
      Transactions transactions) {
    this.events = events;
    this.rules = rules;
    this.signs = signs;
    this.states = states;
    this.subjects = subjects;
    this.raiseAlarm = raiseAlarm;
    this.endAlarm = endAlarm;
    this.transactions = transactions;
  }

  /// Whether there may be more to do.
  boolean evaluate() {
    var claimed = events.claim(MOST, LEASE);
    if (claimed.isEmpty()) {
      return false;
    }
    var ids = claimed.stream().map(DeviceEvent::subject).distinct().toList();
    var outOfUse = subjects.outOfUse(ids);
    var inOrder =
        claimed.stream()
            .filter(event -> !outOfUse.contains(event.subject()))
            .sorted(Comparator.comparing(DeviceEvent::at))
            .toList();
    var found = subjects.of(ids);
    while (!kept(claimed, inOrder, found)) {
      // Once more: what another has raised is found active, or over.
    }
    return claimed.size() == MOST;
  }

  private boolean kept(
      List<DeviceEvent> claimed, List<DeviceEvent> inOrder, Map<String, Subject> found) {
    try {
      return transactions.run(() -> {
        keep(inOrder, found);
        events.handled(claimed);
        return true;
      });
    } catch (AlreadyExists raisedByAnother) {
      LOG.log(Level.DEBUG, "raised by another at the same moment", raisedByAnother);
      return false;
    }
  }

  private void keep(List<DeviceEvent> inOrder, Map<String, Subject> found) {
    var ids = new HashSet<String>();
    inOrder.forEach(
        s -> rules(s, subject(s, found)).forEach(r -> ids.add(RuleState.id(r.id(), s.subject()))));
    var effects = new RuleEffects(states.list(ids));
    for (var event : inOrder) {
      var subject = subject(event, found);
      rules(event, subject).forEach(rule -> take(event, rule, subject, effects));
    }
    effects.keep(states, raiseAlarm, endAlarm);
  }

  private static Subject subject(DeviceEvent event, Map<String, Subject> found) {
    return found.getOrDefault(event.subject(), Subject.nowhere(event.subject(), event.territory()));
  }

  private List<AlarmRule> rules(DeviceEvent event, Subject subject) {
    var kind = subject.kind() == null ? AlarmRule.FEED : subject.kind();
    return rules.of(subject.territory(), kind, subject.id()).stream()
        .filter(rule -> rule.condition().kind() == Condition.Kind.EVENT)
        .filter(rule -> rule.condition().name().equals(event.name()))
        .toList();
  }

  private void take(DeviceEvent event, AlarmRule rule, Subject subject, RuleEffects effects) {
    var fold = new RuleFold(rule);
    var state = effects.state(rule, subject.id());
    var sign = signs.ofEvent(rule, subject.id(), event.at(), event.isOn());
    var step =
        sign.isPresent()
            ? fold.step(state, event.at(), sign.get())
            : fold.undecided(state, event.at(), event.at().plus(RuleSigns.UNDECIDED_FOR));
    effects.take(rule, subject, step, null);
  }
}
