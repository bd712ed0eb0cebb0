package fr.vigie.alarmrule;

import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.alarmrule.AlarmRule.Moments;
import fr.vigie.alarmrule.SetAlarmRule.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a rule says, in a line: two that say the same have the same line.
final class RuleText {

  private RuleText() {}

  static String of(AlarmRule rule) {
    return of(SetAlarmRule.request(rule));
  }

  /// Such as `MINOR, ABOVE fillLevel 0.8, clearAt 0.5`.
  static String of(Request says) {
    var text = new ArrayList<String>();
    text.add(says.severity().name());
    addCondition(text, says.condition());
    var moments = says.moments();
    if (moments.kind() == Moments.Kind.LOCAL_TIMES) {
      text.add(moments.from() + " to " + moments.until());
    } else if (moments.kind() != Moments.Kind.ALWAYS) {
      text.add(moments.kind().name());
    }
    add(text, "clearedByHand", says.clearsItself() ? null : "");
    add(text, "muted", says.isMuted() ? "" : null);
    var work = says.work();
    if (work != null) {
      text.add("work within " + work.dueHours() + " h: " + work.instructions());
    }
    return String.join(", ", text);
  }

  private static void addCondition(List<String> text, Condition condition) {
    var threshold = condition.threshold();
    text.add(
        condition.kind() + " " + condition.name() + (threshold == null ? "" : " " + threshold));
    add(text, "clearAt", condition.clearAt());
    add(text, "minutes", minutes(condition.atLeast()));
    add(text, "times", condition.times() == 1 ? null : condition.times());
    add(text, "withinMinutes", minutes(condition.within()));
  }

  private static @Nullable Object minutes(@Nullable Duration duration) {
    return duration == null ? null : (Object) duration.toMinutes();
  }

  private static void add(List<String> text, String name, @Nullable Object value) {
    if (value != null) {
      text.add((name + " " + value).strip());
    }
  }
}
