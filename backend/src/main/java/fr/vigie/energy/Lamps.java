package fr.vigie.energy;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The light points that there are.
interface Lamps {

  /// Light points of a commune and a cabinet that are alike; cabinet is null for those that stand
  /// below none.
  record Group(String commune, @Nullable String cabinet, LampPower power, int count) {}

  /// All of some communes that are not removed.
  List<Group> ofCommunes(Collection<String> communes);

  /// All of a cabinet that are not removed.
  List<Group> ofCabinet(String cabinet);
}
