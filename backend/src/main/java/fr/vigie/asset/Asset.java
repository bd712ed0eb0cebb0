package fr.vigie.asset;

import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Domain;

/// A piece of public equipment.
///
/// @param label the number painted on it or written in its register
/// @param commune the INSEE code of the commune where it stands
/// @param territory the id of the territory that serves it
/// @param isGenerated whether a generator made it up for a demonstration
public record Asset(
    String id,
    Kind kind,
    String label,
    GeoPoint location,
    String commune,
    String territory,
    boolean isGenerated) {

  public enum Kind {
    LIGHT_POINT(Domain.LIGHTING),
    CONTROL_CABINET(Domain.LIGHTING),
    WASTE_CONTAINER(Domain.WASTE),
    CHARGING_STATION(Domain.MOBILITY),
    BIKE_STATION(Domain.MOBILITY);

    private final Domain domain;

    Kind(Domain domain) {
      this.domain = domain;
    }

    public Domain domain() {
      return domain;
    }
  }
}
