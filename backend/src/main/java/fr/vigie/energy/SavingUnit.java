package fr.vigie.energy;

import fr.vigie.energy.Baseline.Line;
import fr.vigie.lighting.LightingPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lamps that are counted together: those of a cabinet, or those of a commune below none.
///
/// @param baseline that they are compared with; null when there is none
/// @param lines of the baseline, of these lamps
/// @param groups the lamps that there are now
record SavingUnit(
    LightingPlace place, @Nullable Baseline baseline, List<Line> lines, List<Lamps.Group> groups) {

  int lamps() {
    return groups.stream().mapToInt(Lamps.Group::count).sum();
  }

  int lampsWithoutPower() {
    return groups.stream().filter(g -> !g.power().isKnown()).mapToInt(Lamps.Group::count).sum();
  }

  /// Whether there are lamps and nothing is known of what any of them draws.
  boolean isUnheardOf() {
    return !groups.isEmpty() && groups.stream().allMatch(group -> group.power().isUnheardOf());
  }

  int lampsBefore() {
    return lines.stream().mapToInt(Line::lamps).sum();
  }
}
