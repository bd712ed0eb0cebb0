package fr.vigie.category;

import fr.vigie.shared.InvalidInput;
import jakarta.json.JsonObject;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final AtomicReference<@Nullable Map<String, Category>> held = new AtomicReference<>();
  private final AtomicLong changes = new AtomicLong();

  TerritoryCategories(Categories catalogue, Offers offers) {
    this.catalogue = catalogue;
    this.offers = offers;
  }

  /// Also one that it does not offer, as reports of it may be there.
  public Optional<Category> find(String territory, String code) {
    var own = adapted().get(name(territory, code));
    return own != null ? Optional.of(own) : catalogue.find(code);
  }

  /// One of the catalogue, or one that some territory has of its own.
  public Optional<Category> anywhere(String code) {
    return catalogue
        .find(code)
        .or(() ->
            adapted().entrySet().stream()
                .filter(each -> each.getKey().endsWith(" " + code))
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue));
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
  public List<Category> offered(String territory) {
    var all = new LinkedHashMap<String, Category>();
    catalogue.list().stream()
        .filter(category -> category.outOfScope() != null)
        .forEach(category -> all.put(category.code(), category));
    offers
        .of(territory)
        .forEach((code, days) ->
            find(territory, code).ifPresent(found -> all.put(code, found.within(days))));
    return catalogue.inOrder(all.values());
  }

  /// A name for a category as a territory has it, by which {@link #named} finds it.
  public String key(String territory, String code) {
    var name = name(territory, code);
    return adapted().containsKey(name) ? name : code;
  }

  /// The category that has such a name; of one that is not known any more, no more than its code.
  public Category named(String key) {
    var own = adapted().get(key);
    var code = key.substring(key.indexOf(' ') + 1);
    return own != null ? own : catalogue.find(code).orElseGet(() -> catalogue.lost(code));
  }

  private static String name(String territory, String code) {
    return territory + " " + code;
  }

  /// Reads what territories say otherwise anew when it is asked for next.
  void forget() {
    changes.incrementAndGet();
    held.set(null);
  }

  private Map<String, Category> adapted() {
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

  private Map<String, Category> read(Map<String, Map<String, JsonObject>> adaptations) {
    var all = new HashMap<String, Category>();
    adaptations.forEach((territory, byCode) ->
        byCode.forEach((code, adaptation) ->
            read(territory, code, adaptation)
                .ifPresent(category -> all.put(name(territory, code), category))));
    return all;
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
