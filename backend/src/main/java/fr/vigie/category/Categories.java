package fr.vigie.category;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The catalogue of categories that all territories choose from, `data/categories.json`.
public final class Categories {

  private final Map<String, JsonObject> written = new LinkedHashMap<>();
  private final Map<String, Category> byCode = new LinkedHashMap<>();
  private final CategoryReader reader;

  Categories() {
    var catalogue = read();
    this.reader =
        new CategoryReader(groups(catalogue.getJsonArray("groups").getValuesAs(JsonObject.class)));
    catalogue
        .getJsonArray("categories")
        .getValuesAs(JsonObject.class)
        .forEach(category -> written.put(category.getString("code"), category));
    written.forEach((code, json) -> byCode.put(code, reader.category(code, json, code)));
  }

  private static JsonObject read() {
    try (JsonReader reader =
        Json.createReader(
            Objects.requireNonNull(
                Categories.class.getResourceAsStream("/data/categories.json")))) {
      return reader.readObject();
    }
  }

  private static Map<String, CategoryGroup> groups(List<JsonObject> written) {
    var groups = new LinkedHashMap<String, CategoryGroup>();
    for (var json : written) {
      var member = new Member(json, "groups");
      var code = member.code("code");
      var parent = member.has("parent") ? groups.get(member.code("parent")) : null;
      groups.put(code, new CategoryGroup(code, member.words("label"), parent));
    }
    return groups;
  }

  public List<Category> list() {
    return List.copyOf(byCode.values());
  }

  public Optional<Category> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  public Category get(String code) {
    return Objects.requireNonNull(byCode.get(code), code);
  }

  /// A category as a territory has it; throws {@link fr.vigie.shared.InvalidInput}.
  ///
  /// @param path of the adaptation in what was sent
  Category adapted(String code, JsonObject adaptation, String path) {
    return reader.adapted(code, written.get(code), adaptation, path);
  }

  /// What stands for a category that a report has and nobody knows any more.
  Category lost(String code) {
    var json = Json.createObjectBuilder().add("label", code).add("domain", "ROADS").build();
    return reader.category(code, json, code);
  }

  /// The working days of each, where nobody has said otherwise.
  Map<String, Integer> workingDays() {
    return list().stream()
        .filter(Category::isOfferedUnlessSaid)
        .collect(Collectors.toUnmodifiableMap(Category::code, Category::workingDays));
  }

  /// Those of other codes than the catalogue's last.
  List<Category> inOrder(Collection<Category> categories) {
    var order = List.copyOf(written.keySet());
    return categories.stream()
        .sorted(
            Comparator.comparingInt((Category category) -> place(order.indexOf(category.code())))
                .thenComparing(Category::code))
        .toList();
  }

  private static int place(int found) {
    return found < 0 ? Integer.MAX_VALUE : found;
  }
}
