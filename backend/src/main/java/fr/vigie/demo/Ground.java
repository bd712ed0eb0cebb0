package fr.vigie.demo;

import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Commune;
import fr.vigie.territory.Outline;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The communes in which the demonstration plays, and the villages in them.
record Ground(List<Plot> plots) {

  /// A commune with its outline and villages.
  record Plot(Commune commune, Outline outline, List<GeoPoint> villages) {

    String territory() {
      return Objects.requireNonNull(commune.territory());
    }
  }

  /// A place in a commune.
  record Spot(Plot plot, GeoPoint place) {}

  static Ground of(Territories territories, Chance chance) {
    var plots = new ArrayList<Plot>();
    for (var item : territories.byName(Integer.MAX_VALUE - 1, null, null).items()) {
      Territory territory = item.value();
      if (territory.isSandbox()) {
        continue;
      }
      for (var boundary : territories.boundaries(territory.communes())) {
        var commune = territories.commune(boundary.inseeCode());
        var outline = Outline.of(boundary.geometry());
        var villages = chance.villages(outline, 2 + commune.population() / 1_500);
        plots.add(new Plot(commune, outline, villages));
      }
    }
    return new Ground(plots);
  }

  /// A place where somebody might live, in a commune by its inhabitants.
  Spot spot(Chance chance) {
    var plot = chance.weighted(plots, candidate -> candidate.commune().population() + 50);
    return new Spot(plot, chance.place(plot.outline(), plot.villages()));
  }
}
