package fr.vigie.category;

import fr.vigie.category.Category.Choice;
import fr.vigie.category.Category.Question;
import fr.vigie.territory.Domain;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The catalogue of categories that all territories choose from, `data/categories.json`.
public final class Categories {

  private static final double NEAR_METRES = 30;
  private static final int NEAR_WEEKS = 12;

  private final Map<String, Category> byCode = new LinkedHashMap<>();

  Categories() {
    try (JsonReader reader =
        Json.createReader(
            Objects.requireNonNull(
                Categories.class.getResourceAsStream("/data/categories.json")))) {
      reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(Categories::category)
          .forEach(category -> byCode.put(category.code(), category));
    }
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

  /// Those that are offered, in the order of the catalogue.
  ///
  /// @param workingDays by the code of each that is offered
  List<Category> offered(Map<String, Integer> workingDays) {
    return byCode.values().stream()
        .flatMap(category ->
            Optional.ofNullable(workingDays.get(category.code())).map(category::within).stream())
        .toList();
  }

  /// The working days of each, where nobody has said otherwise.
  Map<String, Integer> workingDays() {
    return byCode.values().stream()
        .collect(Collectors.toUnmodifiableMap(Category::code, Category::workingDays));
  }

  private static Category category(JsonObject json) {
    return new Category(
        json.getString("code"),
        json.getString("label"),
        Domain.valueOf(json.getString("domain")),
        objects(json, "questions").stream().map(Categories::question).toList(),
        json.getInt("workingDays"),
        json.containsKey("nearMetres")
            ? json.getJsonNumber("nearMetres").doubleValue()
            : NEAR_METRES,
        Duration.ofDays(7L * json.getInt("nearWeeks", NEAR_WEEKS)));
  }

  private static Question question(JsonObject json) {
    return new Question(
        json.getString("code"),
        json.getString("label"),
        Question.Kind.valueOf(json.getString("kind")),
        json.getBoolean("isRequired", false),
        objects(json, "choices").stream()
            .map(choice -> new Choice(choice.getString("code"), choice.getString("label")))
            .toList());
  }

  private static List<JsonObject> objects(JsonObject json, String name) {
    return json.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY)
        .asJsonArray()
        .getValuesAs(JsonObject.class);
  }
}
