package fr.vigie.alarmrule;

import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.alarmrule.AlarmRule.Moments;
import fr.vigie.alarmrule.SetAlarmRule.Request;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The rules that a territory begins with, from `data/alarm-rules.json`. Thresholds are those of
/// usual practice; an administrator changes them.
public final class DefaultAlarmRules {

  private final List<JsonObject> rules;

  public DefaultAlarmRules() {
    var data = DefaultAlarmRules.class.getResourceAsStream("/data/alarm-rules.json");
    try (JsonReader reader = Json.createReader(Objects.requireNonNull(data))) {
      this.rules = List.copyOf(reader.readArray().getValuesAs(JsonObject.class));
    }
  }

  /// To be set for a territory, each by {@link SetAlarmRule}; set again, they change nothing.
  public List<Request> in(String territory) {
    return rules.stream().map(rule -> request(territory, rule)).toList();
  }

  private static Request request(String territory, JsonObject rule) {
    return new Request(
        territory,
        rule.getString("assetKind"),
        null,
        rule.getString("type"),
        Severity.valueOf(rule.getString("severity")),
        new Condition(
            Condition.Kind.valueOf(rule.getString("condition")),
            rule.getString("name"),
            number(rule, "threshold"),
            number(rule, "clearAt"),
            rule.containsKey("minutes") ? Duration.ofMinutes(rule.getInt("minutes")) : null,
            1,
            null),
        Moments.ALWAYS,
        rule.getBoolean("clearsItself", true),
        false,
        null);
  }

  private static @Nullable Double number(JsonObject rule, String name) {
    return rule.containsKey(name) ? rule.getJsonNumber(name).doubleValue() : null;
  }
}
