package fr.vigie.category;

import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Language;
import jakarta.json.JsonObject;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The categories of each territory: the catalogue's, with what the territory says otherwise, and
/// its own. What territories say otherwise is held, all of it, until one of them changes.
public final class TerritoryCategories {

  private static final System.Logger LOG = System.getLogger(TerritoryCategories.class.getName());

  private final Categories catalogue;
  private final Offers offers;
  private final AtomicReference<@Nullable Held> held = new AtomicReference<>();
  private final AtomicLong changes = new AtomicLong();

  /// By language, then by territory and code as {@link #key} writes them.
  private record Held(Map<Language, Map<String, Category>> categories) {

    @Nullable Category find(String key, Language language) {
      return Objects.requireNonNull(categories.get(language)).get(key);
    }
  }

  TerritoryCategories(Categories catalogue, Offers offers) {
    this.catalogue = catalogue;
    this.offers = offers;
  }

  /// Also one that it does not offer, as reports of it may be there.
  public Optional<Category> find(String territory, String code) {
    return find(territory, code, Language.FR);
  }

  public Optional<Category> find(String territory, String code, Language language) {
    var own = held().find(territory + " " + code, language);
    return own != null
        ? Optional.of(own)
        : catalogue.find(code).map(_ -> catalogue.get(code, language));
  }

  /// One that can be reported there, with its working days; also one that is out of scope, for who
  /// is to be called is known everywhere.
  public Optional<Category> offered(String territory, String code) {
    var category = find(territory, code);
    var days = offers.of(territory).get(code);
    return days == null
        ? category.filter(found -> found.outOfScope() != null)
        : category.map(found -> found.within(days));
  }

  /// All that can be reported there, in the order of the catalogue, its own last.
  public List<Category> offered(String territory, Language language) {
    var all = new LinkedHashMap<String, Category>();
    catalogue.list(language).stream()
        .filter(category -> category.outOfScope() != null)
        .forEach(category -> all.put(category.code(), category));
    offers.of(territory).forEach((code, days) ->
        find(territory, code, language)
            .ifPresent(category -> all.put(code, category.within(days))));
    return catalogue.inOrder(all.values());
  }

  /// A name for a category as a territory has it in a language: as long as it is the same, so is
  /// what {@link #named} finds by it.
  public String key(String territory, String code, Language language) {
    var key = territory + " " + code;
    var name = held().find(key, language) == null ? code : key;
    return language == Language.FR ? name : language.name() + " " + name;
  }

  /// The category that has such a name.
  public Category named(String key) {
    var parts = List.of(key.split(" ", -1));
    var isFrench = parts.size() == 1 || parts.getFirst().startsWith("ter_");
    var language = isFrench ? Language.FR : Language.valueOf(parts.getFirst());
    var rest = isFrench ? parts : parts.subList(1, parts.size());
    return rest.size() == 1
        ? catalogue.find(rest.getFirst()).isPresent()
            ? catalogue.get(rest.getFirst(), language)
            : catalogue.lost(rest.getFirst())
        : find(rest.getFirst(), rest.getLast(), language)
            .orElseGet(() -> catalogue.lost(rest.getLast()));
  }

  /// Reads what territories say otherwise anew when it is asked for next.
  void forget() {
    changes.incrementAndGet();
    held.set(null);
  }

  private Held held() {
    var known = held.get();
    if (known != null) {
      return known;
    }
    var before = changes.get();
    var read = read(offers.adaptations());
    if (changes.get() == before) {
      held.set(read);
    }
    return read;
  }

  private Held read(Map<String, Map<String, JsonObject>> adaptations) {
    var all = new EnumMap<Language, Map<String, Category>>(Language.class);
    for (var language : Language.values()) {
      all.put(language, new HashMap<>());
    }
    adaptations.forEach((territory, byCode) ->
        byCode.forEach((code, adaptation) ->
            read(territory, code, adaptation).ifPresent(category ->
                all.forEach((language, categories) ->
                    categories.put(territory + " " + code, category.in(language))))));
    return new Held(all);
  }

  /// What an older Vigie has let pass may not do any more: the catalogue's holds then.
  private Optional<Category> read(String territory, String code, JsonObject adaptation) {
    try {
      return Optional.of(catalogue.adapted(code, adaptation, code));
    } catch (InvalidInput refused) {
      LOG.log(Level.WARNING, territory + " has a category that cannot be read", refused);
      return Optional.empty();
    }
  }
}
