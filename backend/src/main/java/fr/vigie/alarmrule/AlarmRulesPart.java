package fr.vigie.alarmrule;

import fr.vigie.alarm.EndAlarm;
import fr.vigie.alarmrule.SetAlarmRule.Outcome;
import fr.vigie.alarmrule.SetAlarmRule.Request;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.TemplateChange;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.Territory;
import fr.vigie.territory.ThreeWay;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The part `alarmRules` of a template: which rules for whole kinds a territory begins with, by
/// kind and type, such as `LIGHT_POINT lampFailure`, and what of each is otherwise than in
/// `data/alarm-rules.json`. A rule that a template named and names no more is removed.
final class AlarmRulesPart implements TemplatePart {

  /// The most rules of a section.
  static final int MOST = 100;

  private static final String NAME = "alarmRules";

  // No person: who looks for the administrator finds none.
  private static final String BY = "per_template";

  private final DefaultAlarmRules defaults;
  private final RuleChecks checks;
  private final AlarmRules rules;
  private final TemplateRules said;
  private final RulesInForce inForce;
  private final RuleStates states;
  private final EndAlarm endAlarm;
  private final Ids ids;
  private final Clock clock;

  AlarmRulesPart(
      DefaultAlarmRules defaults,
      RuleChecks checks,
      AlarmRules rules,
      TemplateRules said,
      RulesInForce inForce,
      RuleStates states,
      EndAlarm endAlarm,
      Ids ids,
      Clock clock) {
    this.defaults = defaults;
    this.checks = checks;
    this.rules = rules;
    this.said = said;
    this.inForce = inForce;
    this.states = states;
    this.endAlarm = endAlarm;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void check(JsonValue section) {
    InvalidInput.unless(
        section instanceof JsonObject object && !object.isEmpty() && object.size() <= MOST,
        "parts." + NAME,
        "an object by kind and type, with 1 to " + MOST);
    section
        .asJsonObject()
        .forEach((rule, value) -> check(rule, value, TemplatePart.field(NAME, rule)));
  }

  private void check(String rule, JsonValue value, String field) {
    InvalidInput.unless(value instanceof JsonObject, field, "an object");
    var fault = checks.fault(defaults.request("", rule, value.asJsonObject(), field));
    if (fault.isPresent() && fault.get() instanceof Outcome.Unusable(var of, var why)) {
      throw new InvalidInput(field, "usable: " + of + " " + why);
    }
  }

  @Override
  public Plan plan(List<Territory> territories, JsonValue section) {
    var changes = new ArrayList<TemplateChange>();
    var nexts = new ArrayList<Next>();
    var says = new HashMap<String, Map<String, String>>();
    var there = there(territories.stream().map(Territory::id).toList());
    var bases = said.said(there.keySet());
    there.forEach((territory, current) -> {
      var wanted = wanted(territory, section.asJsonObject());
      var base = bases.getOrDefault(territory, Map.of());
      nexts.addAll(nexts(territory, base, current, wanted, changes));
      var line = new HashMap<String, String>();
      wanted.forEach((rule, request) -> line.put(rule, RuleText.of(request)));
      if (!line.equals(base)) {
        says.put(territory, line);
      }
    });
    return new Plan(changes, () -> apply(nexts, says));
  }

  /// The rules that there are, also if they were removed, by territory and by kind and type.
  private Map<String, Map<String, AlarmRule>> there(List<String> territories) {
    var there = new TreeMap<String, Map<String, AlarmRule>>();
    territories.forEach(id -> there.put(id, new HashMap<>()));
    rules
        .ofKinds(territories)
        .forEach(rule ->
            there.computeIfAbsent(rule.territory(), _ -> new HashMap<>()).put(key(rule), rule));
    return there;
  }

  private static String key(AlarmRule rule) {
    return rule.assetKind() + " " + rule.type();
  }

  private Map<String, Request> wanted(String territory, JsonObject section) {
    var wanted = new HashMap<String, Request>();
    section.forEach((rule, value) ->
        wanted.put(
            rule,
            defaults.request(
                territory, rule, value.asJsonObject(), TemplatePart.field(NAME, rule))));
    return wanted;
  }

  private record Next(@Nullable AlarmRule before, @Nullable Request wanted) {}

  private static List<Next> nexts(
      String territory,
      Map<String, String> base,
      Map<String, AlarmRule> current,
      Map<String, Request> wanted,
      List<TemplateChange> changes) {
    var nexts = new ArrayList<Next>();
    var names = new TreeSet<String>(base.keySet());
    names.addAll(wanted.keySet());
    for (var name : names) {
      var before = current.get(name);
      var now = before == null || before.isRemoved() ? null : RuleText.of(before);
      var request = wanted.get(name);
      var says = request == null ? null : RuleText.of(request);
      var change = new ThreeWay<>(base.get(name), now, says).change(territory, NAME, name);
      change.ifPresent(changes::add);
      if (change.filter(c -> c.kind() == TemplateChange.Kind.CHANGED).isPresent()) {
        nexts.add(new Next(before, request));
      }
    }
    return nexts;
  }

  private void apply(List<Next> nexts, Map<String, Map<String, String>> says) {
    var now = clock.instant();
    var added = new ArrayList<AlarmRule>();
    var changed = new ArrayList<AlarmRule>();
    for (var next : nexts) {
      var before = next.before();
      var wanted = next.wanted();
      if (before == null && wanted != null) {
        added.add(SetAlarmRule.rule(ids.next("alr"), BY, now, wanted, Optional.empty()));
      } else if (before != null) {
        var rule =
            wanted == null
                ? before.removed(BY, now)
                : SetAlarmRule.rule(before.id(), BY, now, wanted, Optional.of(before));
        changed.add(rule);
        SetAlarmRule.leaveOld(before, rule, states, endAlarm);
      }
    }
    rules.addAll(added);
    rules.putAll(changed);
    said.put(says);
  }

  @Override
  public void changed(Collection<String> territories) {
    territories.forEach(inForce::forget);
  }
}
