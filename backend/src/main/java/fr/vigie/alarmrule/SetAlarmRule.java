package fr.vigie.alarmrule;

import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.AlarmSubjects;
import fr.vigie.alarm.EndAlarm;
import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.alarmrule.AlarmRule.Moments;
import fr.vigie.alarmrule.AlarmRule.Work;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An administrator says what raises an alarm. The same said again changes nothing.
public final class SetAlarmRule {

  public record Request(
      String territory,
      String assetKind,
      @Nullable String asset,
      String type,
      Severity severity,
      Condition condition,
      Moments moments,
      boolean clearsItself,
      boolean isMuted,
      @Nullable Work work) {}

  public sealed interface Outcome {
    record Done(AlarmRule alarmRule) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    /// The condition can never hold, or never end.
    record Unusable(String field, RuleFault fault) implements Outcome {}

    record AssetNotFound(String assetId) implements Outcome {}

    record TooMany(int most) implements Outcome {}
  }

  private final AlarmRules rules;
  private final RulesInForce inForce;
  private final RuleStates states;
  private final RuleChecks checks;
  private final AlarmSubjects subjects;
  private final EndAlarm endAlarm;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  SetAlarmRule(
      AlarmRules rules,
      RulesInForce inForce,
      RuleStates states,
      RuleChecks checks,
      AlarmSubjects subjects,
      EndAlarm endAlarm,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.rules = rules;
    this.inForce = inForce;
    this.states = states;
    this.checks = checks;
    this.subjects = subjects;
    this.endAlarm = endAlarm;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome set(Viewer viewer, Request request) {
    if (!viewer.may(Right.MANAGE_ALARM_RULES, request.territory())) {
      return new Outcome.NotAllowed(Right.MANAGE_ALARM_RULES);
    }
    var asset = request.asset();
    if (asset != null && !isThere(asset, request)) {
      return new Outcome.AssetNotFound(asset);
    }
    return checks.fault(request).orElseGet(() -> keep(viewer.staff().id(), request));
  }

  private boolean isThere(String asset, Request request) {
    var found = subjects.of(List.of(asset)).get(asset);
    return found != null
        && found.territory().equals(request.territory())
        && request.assetKind().equals(found.kind());
  }

  private Outcome keep(String by, Request request) {
    try {
      return transactions.run(() -> keepOnce(by, request));
    } catch (AlreadyExists setAtOnce) {
      return transactions.run(() -> keepOnce(by, request));
    } finally {
      inForce.forget(request.territory());
    }
  }

  private Outcome keepOnce(String by, Request request) {
    var before =
        rules.find(request.territory(), request.assetKind(), request.asset(), request.type());
    if (before.filter(rule -> isSame(rule, request)).isPresent()) {
      return new Outcome.Done(before.get());
    }
    var isNew = before.filter(rule -> !rule.isRemoved()).isEmpty();
    if (isNew && rules.of(request.territory()).size() >= AlarmRules.MOST_IN_TERRITORY) {
      return new Outcome.TooMany(AlarmRules.MOST_IN_TERRITORY);
    }
    var id = before.map(AlarmRule::id).orElseGet(() -> ids.next("alr"));
    var rule = rule(id, by, clock.instant(), request, before);
    rules.put(rule);
    before.ifPresent(old -> leaveOld(old, rule, states, endAlarm));
    var asset = rule.asset();
    if (isNew && asset != null) {
      ruleOfKind(rules, rule).ifPresent(ofKind -> leaveTo(ofKind, asset));
    }
    return new Outcome.Done(rule);
  }

  /// The rule that held at the asset before it had one of its own.
  static Optional<AlarmRule> ruleOfKind(AlarmRules rules, AlarmRule own) {
    return rules.find(own.territory(), own.assetKind(), null, own.type());
  }

  /// What the kind's rule has raised or begun at the asset, nothing else would ever end.
  private void leaveTo(AlarmRule ofKind, String asset) {
    endAlarm.endAllOf(ofKind.id(), asset);
    states.removeAt(ofKind.id(), asset);
  }

  /// Ends what a change of a rule leaves behind, and forgets what began by another threshold.
  static void leaveOld(AlarmRule old, AlarmRule rule, RuleStates states, EndAlarm endAlarm) {
    if (rule.isRemoved() || isOtherMatter(old, rule)) {
      endAlarm.endAllOf(old.id(), null);
      states.removeAllOf(old.id());
    } else if (!Objects.equals(old.condition().threshold(), rule.condition().threshold())) {
      states.removePendingOf(old.id());
    }
  }

  /// Whether nothing that is said from now on could end the alarms that it has raised.
  private static boolean isOtherMatter(AlarmRule old, AlarmRule rule) {
    return rule.isMuted()
        || old.condition().kind() != rule.condition().kind()
        || !old.condition().name().equals(rule.condition().name());
  }

  private static boolean isSame(AlarmRule rule, Request request) {
    return !rule.isRemoved() && request.equals(request(rule));
  }

  /// What was said to make it so.
  static Request request(AlarmRule rule) {
    return new Request(
        rule.territory(),
        rule.assetKind(),
        rule.asset(),
        rule.type(),
        rule.severity(),
        rule.condition(),
        rule.moments(),
        rule.clearsItself(),
        rule.isMuted(),
        rule.work());
  }

  static AlarmRule rule(
      String id, String by, Instant at, Request request, Optional<AlarmRule> before) {
    return new AlarmRule(
        id,
        before.map(AlarmRule::version).orElse(0) + 1,
        request.territory(),
        request.assetKind(),
        request.asset(),
        request.type(),
        request.severity(),
        request.condition(),
        request.moments(),
        request.clearsItself(),
        request.isMuted(),
        false,
        request.work(),
        by,
        at);
  }
}
