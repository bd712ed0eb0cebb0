package fr.vigie.escalation;

import fr.vigie.escalation.EscalationLevels.Said;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.TemplateChange;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.Territory;
import fr.vigie.territory.ThreeWay;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The part `escalation` of a template: `{"workingDays": [0, 2, 5]}`, after how many working days
/// late work is escalated.
final class EscalationPart implements TemplatePart {

  private static final String NAME = "escalation";
  private static final String DAYS = "workingDays";

  private final EscalationLevels levels;

  EscalationPart(EscalationLevels levels) {
    this.levels = levels;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void check(JsonValue section) {
    read(section);
  }

  private static List<Integer> read(JsonValue section) {
    var field = TemplatePart.field(NAME, DAYS);
    InvalidInput.unless(
        section instanceof JsonObject object
            && object.keySet().equals(Set.of(DAYS))
            && object.get(DAYS) instanceof JsonArray,
        field,
        SetEscalation.RULE);
    var days = new ArrayList<Integer>();
    for (var value : section.asJsonObject().getJsonArray(DAYS)) {
      InvalidInput.unless(
          value instanceof JsonNumber number
              && number.isIntegral()
              && Math.abs(number.doubleValue()) <= 1_000,
          field,
          SetEscalation.RULE);
      days.add(((JsonNumber) value).intValue());
    }
    InvalidInput.unless(SetEscalation.isGrowing(days), field, SetEscalation.RULE);
    return List.copyOf(days);
  }

  @Override
  public Plan plan(List<Territory> territories, JsonValue section) {
    var wanted = read(section);
    var there = levels.of(territories.stream().map(Territory::id).toList());
    var changes = new ArrayList<TemplateChange>();
    var after = new HashMap<String, Said>();
    for (var territory : territories) {
      var before = there.getOrDefault(territory.id(), Said.NOTHING);
      var base = Objects.requireNonNullElse(before.byTemplate(), EscalationLevels.USUAL);
      var merged = new ThreeWay<>(base, before.days(), wanted);
      merged.change(territory.id(), NAME, DAYS).ifPresent(changes::add);
      var next = new Said(Objects.requireNonNull(merged.after()), wanted);
      if (!next.equals(before)) {
        after.put(territory.id(), next);
      }
    }
    return new Plan(changes, () -> levels.putAll(after));
  }
}
