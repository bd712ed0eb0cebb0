package fr.vigie.energy;

import fr.vigie.lighting.LightingTarget;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All baselines; none is changed or taken away.
interface Baselines {

  Optional<Baseline> findByClientBaselineId(String clientBaselineId);

  Optional<Baseline> find(LightingTarget target);

  /// Those of some communes and of cabinets in them; 10,000 at most.
  List<Baseline> ofCommunes(Collection<String> communes);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its `clientBaselineId` is taken, or its
  /// target has a baseline.
  void add(Baseline baseline);
}
