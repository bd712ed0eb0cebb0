package fr.vigie.territory;

import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Responsibilities.Assigned;
import fr.vigie.territory.Responsibility.Syndicate;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The part `responsibilities` of a template: for each domain, whether the commune, its
/// intercommunal body or a syndicate answers. A domain that it does not name is left as it is.
final class ResponsibilitiesPart implements TemplatePart {

  private static final String NAME = "responsibilities";

  private final Responsibilities responsibilities;

  ResponsibilitiesPart(Responsibilities responsibilities) {
    this.responsibilities = responsibilities;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void check(JsonValue section) {
    read(section);
  }

  private static Map<Domain, Responsibility> read(JsonValue section) {
    InvalidInput.unless(section instanceof JsonObject, "parts." + NAME, "an object by domain");
    var wanted = new EnumMap<Domain, Responsibility>(Domain.class);
    section
        .asJsonObject()
        .forEach((name, value) -> {
          var field = TemplatePart.field(NAME, name);
          wanted.put(domain(name, field), Responsibility.read(value, field));
        });
    return wanted;
  }

  private static Domain domain(String name, String field) {
    return Arrays.stream(Domain.values())
        .filter(domain -> domain.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new InvalidInput(field, "a domain: one of " + Arrays.toString(Domain.values())));
  }

  @Override
  public Plan plan(List<Territory> territories, JsonValue section) {
    var wanted = read(section);
    var territoryOf = new HashMap<String, String>();
    territories.forEach(t -> t.communes().forEach(code -> territoryOf.put(code, t.id())));
    var changes = new ArrayList<TemplateChange>();
    var after = new ArrayList<Assigned>();
    for (var before : responsibilities.of(territoryOf.keySet())) {
      var code = before.commune().inseeCode();
      var next = next(before, wanted, Objects.requireNonNull(territoryOf.get(code), code), changes);
      if (!next.equals(before)) {
        after.add(next);
      }
    }
    return new Plan(
        changes,
        () -> {
          responsibilities.addOrganisations(syndicates(wanted));
          responsibilities.put(after);
        });
  }

  private static Assigned next(
      Assigned before,
      Map<Domain, Responsibility> wanted,
      String territory,
      List<TemplateChange> changes) {
    var commune = before.commune();
    var responsible = new EnumMap<Domain, String>(commune.responsible());
    var byTemplate = new EnumMap<Domain, String>(Domain.class);
    byTemplate.putAll(before.byTemplate());
    wanted.forEach((domain, responsibility) -> {
      var base = before.byTemplate().getOrDefault(domain, commune.usuallyResponsible(domain));
      var says = responsibility.in(commune);
      var merged = new ThreeWay<>(base, commune.responsibleFor(domain), says);
      merged.change(territory, NAME, commune.inseeCode() + " " + domain).ifPresent(changes::add);
      responsible.put(domain, Objects.requireNonNull(merged.after()));
      byTemplate.put(domain, says);
    });
    return new Assigned(commune.with(responsible), byTemplate);
  }

  private static List<Organisation> syndicates(Map<Domain, Responsibility> wanted) {
    return wanted.values().stream()
        .filter(Syndicate.class::isInstance)
        .map(each -> ((Syndicate) each).organisation())
        .distinct()
        .toList();
  }
}
