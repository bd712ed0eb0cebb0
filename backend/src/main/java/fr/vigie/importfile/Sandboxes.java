package fr.vigie.importfile;

import fr.vigie.shared.GeoBox;
import fr.vigie.territory.Commune;
import fr.vigie.territory.Domain;
import fr.vigie.territory.Organisation;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territories.Boundary;
import fr.vigie.territory.Territory;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The territories outside of the region that imported data belong to, so that their places and
/// distances stay what they are.
public final class Sandboxes {

  private final Territories territories;

  public Sandboxes(Territories territories) {
    this.territories = territories;
  }

  /// The one commune of the sandbox, which is added if it is missing; throws {@link
  /// fr.vigie.shared.InvalidInput} when it would take a place that is the region's.
  public Commune commune(Sandbox sandbox) {
    var organisation = Organisation.of(sandbox.siren(), Organisation.Kind.COMMUNE, sandbox.name());
    var territory =
        new Territory(
            "ter_sandbox-" + sandbox.key(),
            sandbox.name(),
            organisation.id(),
            List.of(sandbox.inseeCode()),
            true,
            null);
    var commune = commune(sandbox, territory);
    var boundary = new Boundary(commune.inseeCode(), polygon(sandbox.box()));
    territories.addSandbox(territory, organisation, commune, boundary);
    return territories.commune(commune.inseeCode());
  }

  private static Commune commune(Sandbox sandbox, Territory territory) {
    var responsible = new EnumMap<Domain, String>(Domain.class);
    List.of(Domain.values()).forEach(domain -> responsible.put(domain, territory.organisation()));
    return new Commune(
        sandbox.inseeCode(),
        sandbox.name(),
        sandbox.department(),
        List.of(),
        sandbox.population(),
        territory.organisation(),
        null,
        territory.id(),
        responsible);
  }

  private static Map<String, Object> polygon(GeoBox box) {
    var ring =
        List.of(
            List.of(box.west(), box.south()),
            List.of(box.east(), box.south()),
            List.of(box.east(), box.north()),
            List.of(box.west(), box.north()),
            List.of(box.west(), box.south()));
    return Map.of("type", "Polygon", "coordinates", List.of(ring));
  }
}
