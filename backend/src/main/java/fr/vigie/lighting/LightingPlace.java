package fr.vigie.lighting;

import fr.vigie.lighting.LightingTarget.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lamps that are switched together: those of a cabinet, or those of a commune.
///
/// @param territory the id of the territory that serves the commune
/// @param commune the INSEE code
/// @param cabinet the id of the cabinet; null for the lamps of the commune in general
public record LightingPlace(String territory, String commune, @Nullable String cabinet) {

  /// What a schedule may be set for that holds here, the nearest first.
  List<LightingTarget> targets() {
    var targets = new ArrayList<LightingTarget>();
    if (cabinet != null) {
      targets.add(new LightingTarget(Kind.CABINET, cabinet));
    }
    targets.add(new LightingTarget(Kind.COMMUNE, commune));
    targets.add(new LightingTarget(Kind.TERRITORY, territory));
    return targets;
  }
}
