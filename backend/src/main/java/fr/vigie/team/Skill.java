package fr.vigie.team;

import fr.vigie.shared.Language;
import java.util.Map;
import java.util.Objects;

/// What work may need and people may be qualified for, as declared in `data/skills.json`.
///
/// @param code such as `ELECTRICAL_B1V`
/// @param isDated whether a qualification ends on a day, as that of an electrician does
public record Skill(String code, Map<String, String> names, boolean isDated) {

  public Skill {
    names = Map.copyOf(names);
  }

  String name(Language language) {
    return Objects.requireNonNull(names.get(language.tag()), code);
  }
}
