package fr.vigie.team;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// All skills, from `data/skills.json`.
public final class Skills {

  private final Map<String, Skill> byCode = new LinkedHashMap<>();

  public Skills() {
    try (JsonReader reader =
        Json.createReader(
            Objects.requireNonNull(Skills.class.getResourceAsStream("/data/skills.json")))) {
      reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(Skills::skill)
          .forEach(skill -> byCode.put(skill.code(), skill));
    }
  }

  public List<Skill> list() {
    return List.copyOf(byCode.values());
  }

  public Optional<Skill> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  private static Skill skill(JsonObject json) {
    var names = new LinkedHashMap<String, String>();
    var given = json.getJsonObject("name");
    given.keySet().forEach(language -> names.put(language, given.getString(language)));
    return new Skill(json.getString("code"), names, json.getBoolean("isDated", false));
  }
}
