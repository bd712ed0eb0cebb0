package fr.vigie.category;

import fr.vigie.category.Offers.Offered;
import fr.vigie.territory.TemplateChange;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.Territory;
import fr.vigie.territory.ThreeWay;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// The part `categories` of a template: which categories a territory offers, within how many
/// working days each is to be mended, and what of it is otherwise than in the catalogue. One that
/// it does not name is not offered.
final class CategoriesPart implements TemplatePart {

  private final CategorySection sections;
  private final Offers offers;
  private final TerritoryCategories categories;
  private final Forms forms;

  CategoriesPart(
      CategorySection sections, Offers offers, TerritoryCategories categories, Forms forms) {
    this.sections = sections;
    this.offers = offers;
    this.categories = categories;
    this.forms = forms;
  }

  @Override
  public String name() {
    return CategorySection.NAME;
  }

  @Override
  public void check(JsonValue section) {
    sections.read(section);
  }

  @Override
  public Plan plan(List<Territory> territories, JsonValue section) {
    var wanted = sections.read(section);
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
    return new Plan(
        changes,
        () -> {
          forms.keep(wanted.categories());
          offers.put(after);
        });
  }

  private static Offered next(
      Offered before, CategorySection.Wanted wanted, List<TemplateChange> changes) {
    var days =
        merged(
            before.territory(),
            "",
            new Three<>(before.byTemplate(), before.workingDays(), wanted.workingDays()),
            changes);
    var adapted =
        merged(
            before.territory(),
            " form",
            new Three<>(before.adaptedByTemplate(), before.adapted(), lasting(before, wanted)),
            changes);
    return new Offered(
        before.territory(), days, wanted.workingDays(), adapted, lasting(before, wanted));
  }

  /// What a template does not name any more is not offered, but of what was a template's alone
  /// there may be reports, which are read by it.
  private static Map<String, JsonObject> lasting(Offered before, CategorySection.Wanted wanted) {
    var lasting = new HashMap<>(wanted.adapted());
    before
        .adaptedByTemplate()
        .forEach((code, adaptation) -> {
          if (!wanted.known().contains(code)) {
            lasting.putIfAbsent(code, adaptation);
          }
        });
    return lasting;
  }

  private record Three<T>(Map<String, T> base, Map<String, T> current, Map<String, T> wanted) {}

  private static <T> Map<String, T> merged(
      String territory, String suffix, Three<T> three, List<TemplateChange> changes) {
    var after = new HashMap<String, T>();
    var codes = new TreeSet<String>(three.current().keySet());
    codes.addAll(three.wanted().keySet());
    codes.addAll(three.base().keySet());
    for (var code : codes) {
      var merged =
          new ThreeWay<>(
              three.base().get(code), three.current().get(code), three.wanted().get(code));
      merged.change(territory, CategorySection.NAME, code + suffix).ifPresent(changes::add);
      var kept = merged.after();
      if (kept != null) {
        after.put(code, kept);
      }
    }
    return after;
  }

  @Override
  public void changed(Collection<String> territories) {
    offers.forget(territories);
    categories.forget();
  }
}
