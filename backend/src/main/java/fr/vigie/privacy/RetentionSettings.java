package fr.vigie.privacy;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// How long this installation keeps each category of personal data; see `ops/settings.md`.
public record RetentionSettings(Map<RetentionRule, Integer> days) {

  private static final int MOST_DAYS = 3_650;
  private static final Pattern ONE = Pattern.compile("([a-z_]+)=(\\d{1,4})");

  public RetentionSettings {
    days = Map.copyOf(days);
  }

  /// Reads `contacts=365 senders=90`; what is not named is kept as long as usual. Throws {@link
  /// IllegalArgumentException} with a sentence for the operator.
  public static RetentionSettings from(Map<String, String> environment) {
    var days = new EnumMap<RetentionRule, Integer>(RetentionRule.class);
    for (var rule : RetentionRule.values()) {
      days.put(rule, rule.usualDays());
    }
    Arrays.stream(environment.getOrDefault("VIGIE_RETENTION", "").strip().split("\\s+", -1))
        .filter(part -> !part.isEmpty())
        .forEach(part -> read(part, days));
    return new RetentionSettings(days);
  }

  private static void read(String part, Map<RetentionRule, Integer> days) {
    var one = ONE.matcher(part);
    if (!one.matches()) {
      throw new IllegalArgumentException("VIGIE_RETENTION is name=days, not " + part + ".");
    }
    var number = Integer.parseInt(one.group(2));
    if (number < 1 || number > MOST_DAYS) {
      throw new IllegalArgumentException("VIGIE_RETENTION is 1 to 3650 days, not " + part + ".");
    }
    days.put(rule(one.group(1)), number);
  }

  private static RetentionRule rule(String name) {
    try {
      return RetentionRule.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("VIGIE_RETENTION knows no " + name + ".", e);
    }
  }

  Duration of(RetentionRule rule) {
    return Duration.ofDays(Objects.requireNonNull(days.get(rule)));
  }
}
