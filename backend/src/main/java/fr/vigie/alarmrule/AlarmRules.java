package fr.vigie.alarmrule;

import java.time.Instant;
import java.util.Collection;
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

  /// Those for whole kinds in some territories, also those that were removed.
  List<AlarmRule> ofKinds(Collection<String> territories);

  /// Those about silence in some territories that may raise something.
  List<AlarmRule> ofSilence(Collection<String> territories);

  /// Those that were removed or muted since an instant.
  List<AlarmRule> goneSince(Instant since);

  /// Keeps a version of a rule. Throws {@link fr.vigie.shared.AlreadyExists} when another has kept
  /// that version meanwhile.
  void put(AlarmRule rule);

  /// The same for many, by two commands.
  void putAll(List<AlarmRule> changed);

  /// The first versions of new rules, by two commands.
  void addAll(List<AlarmRule> added);
}
