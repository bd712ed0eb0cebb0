package fr.vigie.alarmrule;

import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.alarmrule.AlarmRule.Moments;
import fr.vigie.alarmrule.RuleFold.Sign;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/// What a measurement or a device event means to a rule. A measurement when the rule does not count
/// ends its condition; an event then says nothing, for only the device can say that it is over.
final class RuleSigns {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final ExpectedLight light;

  RuleSigns(ExpectedLight light) {
    this.light = light;
  }

  Sign ofMeasurement(AlarmRule rule, String asset, Instant at, double value) {
    return counts(rule.moments(), asset, at) ? ofValue(rule.condition(), value) : Sign.OVER;
  }

  private static Sign ofValue(Condition condition, double value) {
    return switch (condition.kind()) {
      case ABOVE -> ofHeight(value, threshold(condition), clearAt(condition));
      case BELOW -> ofHeight(-value, -threshold(condition), -clearAt(condition));
      case EVENT, SILENCE -> Sign.OVER;
    };
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
