package fr.vigie.category;

import fr.vigie.category.Offers.Offered;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.TemplateChange;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.Territory;
import fr.vigie.territory.ThreeWay;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The part `categories` of a template: which categories a territory offers, and within how many
/// working days each is to be mended. One that it does not name is not offered.
final class CategoriesPart implements TemplatePart {

  private static final String NAME = "categories";
  private static final String DAYS = "workingDays";

  private final Categories catalogue;
  private final Offers offers;

  CategoriesPart(Categories catalogue, Offers offers) {
    this.catalogue = catalogue;
    this.offers = offers;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void check(JsonValue section) {
    read(section);
  }

  private Map<String, Integer> read(JsonValue section) {
    InvalidInput.unless(
        section instanceof JsonObject object && !object.isEmpty(),
        "parts." + NAME,
        "an object by category, with one at least");
    var wanted = new TreeMap<String, Integer>();
    section.asJsonObject().forEach((code, value) -> wanted.put(code, days(code, value)));
    return wanted;
  }

  private int days(String code, JsonValue value) {
    var field = TemplatePart.field(NAME, code);
    InvalidInput.unless(catalogue.find(code).isPresent(), field, "a category of the catalogue");
    InvalidInput.unless(
        value instanceof JsonObject object && object.keySet().equals(Set.of(DAYS)),
        field,
        "an object with " + DAYS + " and nothing else");
    return value.asJsonObject().get(DAYS) instanceof JsonNumber number && number.isIntegral()
        ? Category.checkDays(number.bigIntegerValue(), field + "." + DAYS)
        : Category.checkDays(null, field + "." + DAYS);
  }

  @Override
  public Plan plan(List<Territory> territories, JsonValue section) {
    var wanted = read(section);
    var stored = offers.stored(territories.stream().map(Territory::id).toList());
    var changes = new ArrayList<TemplateChange>();
    var after = new ArrayList<Offered>();
    for (var territory : territories) {
      var before = Objects.requireNonNull(stored.get(territory.id()), territory.id());
      var next = next(before, wanted, changes);
      if (!next.equals(before)) {
        after.add(next);
      }
    }
    return new Plan(changes, () -> offers.put(after));
  }

  private static Offered next(
      Offered before, Map<String, Integer> wanted, List<TemplateChange> changes) {
    var days = new HashMap<String, Integer>();
    var codes = new TreeSet<String>(before.workingDays().keySet());
    codes.addAll(wanted.keySet());
    codes.addAll(before.byTemplate().keySet());
    for (var code : codes) {
      var merged =
          new ThreeWay<>(
              before.byTemplate().get(code), before.workingDays().get(code), wanted.get(code));
      merged.change(before.territory(), NAME, code).ifPresent(changes::add);
      var kept = merged.after();
      if (kept != null) {
        days.put(code, kept);
      }
    }
    return new Offered(before.territory(), days, wanted);
  }

  @Override
  public void changed(Collection<String> territories) {
    offers.forget(territories);
  }
}
