package fr.vigie.alarmrule;

import fr.vigie.alarm.EndAlarm;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Transactions;
import java.time.Clock;

/// An administrator removes a rule; the alarms that it has raised are over. Said again, it ends
/// what a crash has left.
public final class RemoveAlarmRule {

  public sealed interface Outcome {
    record Done(AlarmRule alarmRule) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record RuleNotFound(String ruleId) implements Outcome {}
  }

  private final AlarmRules rules;
  private final RulesInForce inForce;
  private final RuleStates states;
  private final EndAlarm endAlarm;
  private final Transactions transactions;
  private final Clock clock;

  RemoveAlarmRule(
      AlarmRules rules,
      RulesInForce inForce,
      RuleStates states,
      EndAlarm endAlarm,
      Transactions transactions,
      Clock clock) {
    this.rules = rules;
    this.inForce = inForce;
    this.states = states;
    this.endAlarm = endAlarm;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Outcome remove(Viewer viewer, String ruleId) {
    var rule = rules.find(ruleId).filter(found -> viewer.may(Right.SEE_ALARMS, found.territory()));
    if (rule.isEmpty()) {
      return new Outcome.RuleNotFound(ruleId);
    }
    if (!viewer.may(Right.MANAGE_ALARM_RULES, rule.get().territory())) {
      return new Outcome.NotAllowed(Right.MANAGE_ALARM_RULES);
    }
    var removed = transactions.run(() -> remove(ruleId, viewer.staff().id()));
    inForce.forget(removed.territory());
    endAlarm.endAllOf(ruleId, null);
    states.removeAllOf(ruleId);
    return new Outcome.Done(removed);
  }

  private AlarmRule remove(String ruleId, String by) {
    var rule = rules.find(ruleId).orElseThrow();
    if (rule.isRemoved()) {
      return rule;
    }
    var removed = rule.removed(by, clock.instant());
    rules.put(removed);
    // What fell silent meanwhile is a matter of the kind's rule again.
    if (removed.asset() != null) {
      SetAlarmRule.ruleOfKind(rules, removed)
          .ifPresent(ofKind -> states.lookForSilenceAnew(ofKind.id()));
    }
    return removed;
  }
}
