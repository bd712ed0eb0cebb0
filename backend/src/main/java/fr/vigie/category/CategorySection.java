package fr.vigie.category;

import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.TemplatePart;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads what a template says of categories; throws {@link InvalidInput} that names the field.
final class CategorySection {

  static final String NAME = "categories";
  private static final String DAYS = "workingDays";

  private final Categories catalogue;

  CategorySection(Categories catalogue) {
    this.catalogue = catalogue;
  }

  /// What a template wants.
  ///
  /// @param adapted what it says otherwise than the catalogue, by category
  /// @param categories those, as they come out
  /// @param known the codes of the catalogue
  record Wanted(
      Map<String, Integer> workingDays,
      Map<String, JsonObject> adapted,
      List<Category> categories,
      Set<String> known) {}

  Wanted read(JsonValue section) {
    InvalidInput.unless(
        section instanceof JsonObject object && !object.isEmpty(),
        "parts." + NAME,
        "an object by category, with one at least");
    var wanted = new Wanted(new TreeMap<>(), new HashMap<>(), new ArrayList<>(), new HashSet<>());
    catalogue.list().forEach(category -> wanted.known().add(category.code()));
    section.asJsonObject().forEach((code, value) -> read(code, value, wanted));
    return wanted;
  }

  private void read(String code, JsonValue value, Wanted wanted) {
    var field = TemplatePart.field(NAME, code);
    var isNew = value instanceof JsonObject object && object.containsKey("label");
    InvalidInput.unless(
        wanted.known().contains(code) || (isNew && code.matches(Member.CODE)),
        field,
        "a category of the catalogue, or a code with a label and a domain");
    InvalidInput.unless(
        value instanceof JsonObject object && knowsAll(object.keySet()),
        field,
        "an object with " + DAYS + " and perhaps what is otherwise, and nothing else");
    wanted.workingDays().put(code, days(value.asJsonObject(), field));
    var adaptation = Json.createObjectBuilder(value.asJsonObject()).remove(DAYS).build();
    if (!adaptation.isEmpty()) {
      wanted.categories().add(catalogue.adapted(code, adaptation, field));
      wanted.adapted().put(code, adaptation);
    }
  }

  private static boolean knowsAll(Set<String> names) {
    return names.contains(DAYS)
        && names.stream().allMatch(n -> n.equals(DAYS) || CategoryReader.ADAPTABLE.contains(n));
  }

  private static int days(JsonObject value, String field) {
    return value.get(DAYS) instanceof JsonNumber number && number.isIntegral()
        ? Category.checkDays(number.bigIntegerValue(), field + "." + DAYS)
        : Category.checkDays(null, field + "." + DAYS);
  }
}
