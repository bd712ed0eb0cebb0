package fr.vigie.territory;

import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What hardly changes, held in the process: all but the boundaries, some 2 MB for the region.
record Directory(
    Map<String, Commune> communes,
    Map<String, Territory> territories,
    Map<String, Organisation> organisations,
    List<Territory> byName,
    List<String> places,
    List<Commune> byCode) {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  static Directory of(
      Collection<Commune> communes,
      Collection<Territory> territories,
      Collection<Organisation> organisations) {
    var byName = territories.stream().sorted(Comparator.comparing(Directory::place)).toList();
    return new Directory(
        index(communes, Commune::inseeCode),
        index(territories, Territory::id),
        index(organisations, Organisation::id),
        byName,
        byName.stream().map(Directory::place).toList(),
        communes.stream().sorted(Comparator.comparing(Commune::inseeCode)).toList());
  }

  /// Throws {@link InvalidInput} for what is no cursor of this list.
  Page<Territory> page(int first, @Nullable String after, @Nullable String nameContains) {
    InvalidInput.unless(
        after == null || after.contains(" ter_"), "after", "a cursor of the same list");
    var from = after == null ? 0 : after(after);
    var wanted = nameContains == null ? "" : folded(nameContains);
    var found =
        byName.subList(from, byName.size()).stream()
            .filter(territory -> wanted.isEmpty() || folded(territory.name()).contains(wanted))
            .limit(first + 1L)
            .toList();
    return Page.of(found, first, Directory::place);
  }

  /// Without case and accents.
  private static String folded(String name) {
    return ACCENTS
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.FRENCH);
  }

  /// Where the list goes on after a cursor, which need not be there any more.
  private int after(String cursor) {
    var found = Collections.binarySearch(places, cursor);
    return found < 0 ? -found - 1 : found + 1;
  }

  Optional<Territory> territory(String id) {
    return Optional.ofNullable(territories.get(id));
  }

  /// The communes of an organisation: the one that it is, or those that belong to it.
  List<Commune> communesOf(Organisation organisation) {
    return byCode.stream()
        .filter(commune ->
            commune.organisation().equals(organisation.id())
                || organisation.id().equals(commune.intercommunality()))
        .toList();
  }

  private static String place(Territory territory) {
    return territory.name() + " " + territory.id();
  }

  private static <T> Map<String, T> index(Collection<T> all, Function<T, String> key) {
    return all.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
  }
}
