package fr.vigie.alarmrule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far each rule has come at each asset.
public interface RuleStates {

  /// The territories in which anything was ever measured.
  List<String> measured();

  /// By id.
  Map<String, RuleState> list(Collection<String> ids);

  void putAll(Collection<RuleState> states);

  /// At most so many that are due, the longest due first.
  List<RuleState> due(Instant now, int most);

  void removeAllOf(String rule);

  void removeAllOfAny(Collection<String> rules);

  /// Those that have raised nothing yet.
  void removePendingOf(String rule);

  void removeAt(String rule, String asset);

  /// Silence a rule is to be looked for from the beginning.
  void lookForSilenceAnew(String rule);

  /// Up to which silence a rule was looked for; empty before the first time.
  Optional<Instant> silentTo(AlarmRule rule);

  void silentTo(AlarmRule rule, Instant cutoff);

  /// Assets whose last measurement of a metric lies after one instant and not after another, at
  /// most so many, the longest silent first.
  List<Silent> silent(AlarmRule rule, Instant after, Instant upTo, int most);

  /// An asset that says nothing any more.
  record Silent(String asset, Instant lastAt, double last) {}
}
