package fr.vigie.alarmrule;

import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.alarmrule.AlarmRule.Moments;
import fr.vigie.alarmrule.SetAlarmRule.Request;
import fr.vigie.shared.InvalidInput;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The rules that a territory begins with, from `data/alarm-rules.json`. Thresholds are those of
/// usual practice; an administrator changes them.
public final class DefaultAlarmRules {

  private static final Set<String> CHANGEABLE =
      Set.of("severity", "threshold", "clearAt", "minutes");

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

  /// One of them with something else in it.
  ///
  /// @param rule its kind and type, such as `LIGHT_POINT lampFailure`
  /// @param otherwise `severity`, and of `threshold`, `clearAt` and `minutes` those that it has
  /// @param field as a refusal names it; {@link InvalidInput} for what does not do
  Request request(String territory, String rule, JsonObject otherwise, String field) {
    var found = rules.stream().filter(each -> name(each).equals(rule)).findFirst();
    var usual = found.orElseThrow(() -> new InvalidInput(field, "a rule of data/alarm-rules.json"));
    var mixed = Json.createObjectBuilder(usual);
    otherwise.forEach((key, value) -> {
      InvalidInput.unless(
          CHANGEABLE.contains(key) && usual.containsKey(key) && isLike(key, value),
          field + "." + key,
          "a severity, or a number that the rule has");
      mixed.add(key, value);
    });
    return request(territory, mixed.build());
  }

  private static String name(JsonObject rule) {
    return rule.getString("assetKind") + " " + rule.getString("type");
  }

  private static boolean isLike(String key, JsonValue value) {
    return switch (key) {
      case "severity" ->
          value instanceof JsonString text
              && Stream.of(Severity.values()).anyMatch(s -> s.name().equals(text.getString()));
      case "minutes" ->
          value instanceof JsonNumber number
              && number.isIntegral()
              && number.toString().matches("\\d{1,6}");
      default -> value instanceof JsonNumber;
    };
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
