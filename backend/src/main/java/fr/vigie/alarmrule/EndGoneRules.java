package fr.vigie.alarmrule;

import fr.vigie.alarm.EndAlarm;
import java.time.Clock;
import java.time.Duration;

/// Ends the alarms of rules that were removed or muted, once more: who did it may have died before
/// they were ended, and an evaluation that was under way, or that heard of it later, may have
/// raised one afterwards that nothing else would ever end.
public final class EndGoneRules {

  private static final Duration LATELY = Duration.ofDays(1);

  private final AlarmRules rules;
  private final RuleStates states;
  private final EndAlarm endAlarm;
  private final Clock clock;

  EndGoneRules(AlarmRules rules, RuleStates states, EndAlarm endAlarm, Clock clock) {
    this.rules = rules;
    this.states = states;
    this.endAlarm = endAlarm;
    this.clock = clock;
  }

  /// Leaves nothing to be done at once.
  boolean end() {
    var gone = rules.goneSince(clock.instant().minus(LATELY));
    if (!gone.isEmpty()) {
      var ids = gone.stream().map(AlarmRule::id).toList();
      endAlarm.endAllOfAny(ids);
      states.removeAllOfAny(ids);
      gone.stream().filter(rule -> !rule.isRemoved()).forEach(this::endOfKind);
    }
    return false;
  }

  /// Where an asset's own rule is muted, that of its kind is as good as gone.
  private void endOfKind(AlarmRule muted) {
    var asset = muted.asset();
    if (asset != null) {
      SetAlarmRule.ruleOfKind(rules, muted)
          .ifPresent(ofKind -> endAlarm.endAllOf(ofKind.id(), asset));
    }
  }
}
