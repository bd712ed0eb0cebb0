package fr.vigie.alarmrule;

import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.alarmrule.AlarmRule.Moments;
import fr.vigie.alarmrule.RuleFold.Sign;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/// What a measurement or a device event means to a rule. A measurement when the rule does not count
/// ends its condition; an event then says nothing, for only the device can say that it is over.
final class RuleSigns {

  /// Clocks in cabinets differ, and lamps are lit in steps: by then it can be told.
  static final Duration UNDECIDED_FOR = Duration.ofMinutes(45);

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final ExpectedLight light;
  private final Clock clock;

  RuleSigns(ExpectedLight light, Clock clock) {
    this.light = light;
    this.clock = clock;
  }

  Sign ofMeasurement(AlarmRule rule, String asset, Instant at, double value) {
    return counts(rule.moments(), asset, at) ? ofValue(rule.condition(), at, value) : Sign.OVER;
  }

  private Sign ofValue(Condition condition, Instant at, double value) {
    return switch (condition.kind()) {
      case ABOVE -> ofHeight(value, threshold(condition), clearAt(condition));
      case BELOW -> ofHeight(-value, -threshold(condition), -clearAt(condition));
      case EVENT -> Sign.OVER;
      case SILENCE -> isLongAgo(condition, at) ? Sign.HOLDS : Sign.OVER;
    };
  }

  // A backlog that ends before the silence has lasted too long breaks none.
  private boolean isLongAgo(Condition condition, Instant at) {
    return at.plus(Objects.requireNonNull(condition.atLeast())).isBefore(clock.instant());
  }

  private static Sign ofHeight(double value, double threshold, double clearAt) {
    if (value > threshold) {
      return Sign.HOLDS;
    }
    return value <= clearAt ? Sign.OVER : Sign.BETWEEN;
  }

  private static double threshold(Condition condition) {
    return Objects.requireNonNull(condition.threshold());
  }

  private static double clearAt(Condition condition) {
    var clearAt = condition.clearAt();
    return clearAt == null ? threshold(condition) : clearAt;
  }

  /// Empty when lamps go on or off about then: it cannot be told yet.
  Optional<Sign> ofEvent(AlarmRule rule, String asset, Instant at, boolean isOn) {
    if (!isOn) {
      return Optional.of(Sign.OVER);
    }
    if (!counts(rule.moments(), asset, at)) {
      return Optional.of(Sign.NOTHING);
    }
    var verdict =
        light.judge(asset, rule.condition().name(), at).orElse(ExpectedLight.Verdict.FAULT);
    return switch (verdict) {
      case FAULT -> Optional.of(Sign.HOLDS);
      case EXPECTED -> Optional.of(Sign.NOTHING);
      case UNDECIDED -> Optional.empty();
    };
  }

  /// Whether what has held since an instant counts at a later one. An event that could not be
  /// judged when it came can be now.
  boolean stillHolds(AlarmRule rule, String asset, Instant since, Instant at) {
    return counts(rule.moments(), asset, at)
        && (rule.condition().kind() != Condition.Kind.EVENT
            || ofEvent(rule, asset, since, true)
                    .or(() -> ofEvent(rule, asset, since.plus(UNDECIDED_FOR), true))
                    .orElse(Sign.HOLDS)
                == Sign.HOLDS);
  }

  private boolean counts(Moments moments, String asset, Instant at) {
    return switch (moments.kind()) {
      case ALWAYS -> true;
      case LOCAL_TIMES -> isWithin(moments, at);
      case WHEN_LIT -> light.isLit(asset, at).orElse(true);
      case WHEN_DARK -> light.isLit(asset, at).map(isLit -> !isLit).orElse(true);
    };
  }

  private static boolean isWithin(Moments moments, Instant at) {
    var from = Objects.requireNonNull(moments.from());
    var until = Objects.requireNonNull(moments.until());
    var time = at.atZone(PARIS).toLocalTime();
    var isFrom = !time.isBefore(from);
    var isUntil = time.isBefore(until);
    return from.isBefore(until) ? isFrom && isUntil : isFrom || isUntil;
  }
}
