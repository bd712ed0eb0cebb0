package fr.vigie.territory;

import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What hardly changes, held in the process: all but the boundaries, some 2 MB for the region.
record Directory(
    Map<String, Commune> communes,
    Map<String, Territory> territories,
    Map<String, Organisation> organisations,
    List<Territory> byName) {

  static Directory of(
      Collection<Commune> communes,
      Collection<Territory> territories,
      Collection<Organisation> organisations) {
    return new Directory(
        index(communes, Commune::inseeCode),
        index(territories, Territory::id),
        index(organisations, Organisation::id),
        territories.stream().sorted(Comparator.comparing(Directory::place)).toList());
  }

  /// Throws {@link InvalidInput} for what is no cursor of this list.
  Page<Territory> page(int first, @Nullable String after) {
    InvalidInput.unless(
        after == null || after.contains(" ter_"), "after", "a cursor of the same list");
    var found =
        byName.stream()
            .filter(t -> after == null || place(t).compareTo(after) > 0)
            .limit(first + 1L)
            .toList();
    return Page.of(found, first, Directory::place);
  }

  Optional<Territory> territory(String id) {
    return Optional.ofNullable(territories.get(id));
  }

  private static String place(Territory territory) {
    return territory.name() + " " + territory.id();
  }

  private static <T> Map<String, T> index(Collection<T> all, Function<T, String> key) {
    return all.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
  }
}
