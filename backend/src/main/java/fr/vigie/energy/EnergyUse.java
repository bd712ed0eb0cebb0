package fr.vigie.energy;

import fr.vigie.energy.Savings.Gap;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What some lamps took in a time, and what they saved of what they would have taken as they were.
///
/// @param lamps in service on some day of it
/// @param consumed null when nobody knows
/// @param avoided negative when they took more; null without a baseline, or when nobody knows what
///   they took
/// @param gaps why something is missing, or left out
public record EnergyUse(
    int lamps, @Nullable EnergyAmount consumed, @Nullable EnergyAmount avoided, Set<Gap> gaps) {

  public EnergyUse {
    gaps = Set.copyOf(gaps);
  }

  /// All together; what is not known of some is left out, and told.
  public static EnergyUse sum(Collection<EnergyUse> parts) {
    @Nullable EnergyAmount consumed = null;
    @Nullable EnergyAmount avoided = null;
    var gaps = EnumSet.noneOf(Gap.class);
    for (var part : parts) {
      consumed = sum(consumed, part.consumed);
      avoided = sum(avoided, part.avoided);
      gaps.addAll(part.gaps);
    }
    if (avoided != null && gaps.remove(Gap.NO_BASELINE)) {
      gaps.add(Gap.LAMPS_WITHOUT_BASELINE);
    }
    var lamps = parts.stream().mapToInt(EnergyUse::lamps).sum();
    return new EnergyUse(lamps, consumed, avoided, gaps);
  }

  private static @Nullable EnergyAmount sum(
      @Nullable EnergyAmount one, @Nullable EnergyAmount other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.plus(other);
  }

  /// The same, with more that is missing.
  public EnergyUse lacking(Set<Gap> more) {
    var all = EnumSet.noneOf(Gap.class);
    all.addAll(gaps);
    all.addAll(more);
    return new EnergyUse(lamps, consumed, avoided, all);
  }
}
