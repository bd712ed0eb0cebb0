package fr.vigie.alarmrule;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All rules, each as it is now, and all versions of each.
public interface AlarmRules {

  int MOST_IN_TERRITORY = 200;

  Optional<AlarmRule> find(String id);

  /// The rule for equipment of a kind, or for one piece, and a type; also if it was removed.
  Optional<AlarmRule> find(String territory, String kind, @Nullable String asset, String type);

  /// Those of a territory that were not removed, by kind and type.
  List<AlarmRule> of(String territory);

  /// Those about silence, of all territories, that may raise something; by id.
  List<AlarmRule> ofSilence();

  /// Keeps a version of a rule. Throws {@link fr.vigie.shared.AlreadyExists} when another has kept
  /// that version meanwhile.
  void put(AlarmRule rule);
}
