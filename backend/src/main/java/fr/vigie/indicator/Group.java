package fr.vigie.indicator;

import fr.vigie.tally.DayTallies;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Territories that are counted together.
///
/// @param territory the id of the one; null for the whole region
/// @param territories the ids of all
/// @param population by the census that communes are known by
public record Group(@Nullable String territory, List<String> territories, long population) {

  public Group {
    territories = List.copyOf(territories);
  }

  /// What of it was counted ahead: of the region, that of all its territories together.
  List<String> tallied() {
    return territory == null ? List.of(DayTallies.REGION) : territories;
  }

  /// How many days are read for a day of it.
  public int talliedCount() {
    return tallied().size();
  }

  public static Group of(Territory territory, Territories all) {
    return new Group(territory.id(), List.of(territory.id()), population(territory, all));
  }

  /// What was imported to try Vigie with is no part of the region.
  public static Group region(Territories all) {
    var own = all(all);
    return new Group(
        null,
        own.stream().map(Territory::id).toList(),
        own.stream().mapToLong(territory -> population(territory, all)).sum());
  }

  /// The territories of the region, by name.
  public static List<Territory> all(Territories all) {
    return all.byName(Integer.MAX_VALUE - 1, null, null).items().stream()
        .map(item -> item.value())
        .filter(territory -> !territory.isSandbox())
        .toList();
  }

  private static long population(Territory territory, Territories all) {
    return territory.communes().stream().mapToLong(code -> all.commune(code).population()).sum();
  }
}
