package fr.vigie.alarmrule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// Which rules hold for an asset. A rule that another backend has set is heard of within 10 s.
final class RulesInForce {

  private static final Duration FRESH = Duration.ofSeconds(10);

  private final AlarmRules rules;
  private final Cache<String, List<AlarmRule>> byTerritory =
      Caffeine.newBuilder().maximumSize(500).expireAfterWrite(FRESH).build();

  RulesInForce(AlarmRules rules) {
    this.rules = rules;
  }

  /// Of each type the asset's own rule, or else that of its kind.
  List<AlarmRule> of(String territory, String kind, String asset) {
    var byType = new LinkedHashMap<String, AlarmRule>();
    for (var rule : Objects.requireNonNull(byTerritory.get(territory, rules::of))) {
      if (asset.equals(rule.asset())) {
        byType.put(rule.type(), rule);
      } else if (rule.asset() == null && rule.assetKind().equals(kind)) {
        byType.putIfAbsent(rule.type(), rule);
      }
    }
    return byType.values().stream().filter(AlarmRule::isInForce).toList();
  }

  void forget(String territory) {
    byTerritory.invalidate(territory);
  }
}
