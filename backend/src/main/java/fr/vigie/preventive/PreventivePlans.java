package fr.vigie.preventive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All preventive plans, also those that have ended.
public interface PreventivePlans {

  /// How many a territory may have that have not ended, and are shown.
  int MOST = 200;

  Optional<PreventivePlan> find(String id);

  Optional<PreventivePlan> findByClientId(String clientPlanId);

  List<PreventivePlan> list(Collection<String> ids);

  /// Those of a territory that have not ended, by name.
  List<PreventivePlan> notEnded(String territory);

  /// Some of the active ones whose time has come to be looked at, the longest ago first.
  List<PreventivePlan> due(Instant now, int most);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its client id is taken.
  void add(PreventivePlan plan);

  /// Puts it in the place of the one with its id, within the transaction that read that one.
  void put(PreventivePlan plan);

  /// Notes how far a plan has come, unless something else was said of it meanwhile.
  void looked(PreventivePlan plan, LocalDate madeThrough, Instant nextLookAt);
}
