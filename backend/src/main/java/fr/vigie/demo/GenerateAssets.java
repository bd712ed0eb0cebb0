package fr.vigie.demo;

import fr.vigie.asset.Asset;
import fr.vigie.demo.Ground.Plot;
import fr.vigie.demo.Ground.Spot;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Makes up equipment in groups, as it stands in any commune: mostly cabinets with their lamps.
final class GenerateAssets {

  /// A way to make a group, and how often.
  private record Group(double weight, Function<Spot, List<Asset>> make) {}

  private static final int MOST_LAMPS = 60;

  private final Ground ground;
  private final Chance chance;
  private final MakeLighting lighting;
  private final MakeStreet street;

  GenerateAssets(Ground ground, Chance chance, Ids ids, Instant now) {
    this.ground = ground;
    this.chance = chance;
    var make = new MakeAsset(chance, ids, now);
    this.lighting = new MakeLighting(make);
    this.street = new MakeStreet(make);
  }

  /// So many, with some lamps in each territory; the last group may lack some of its parts.
  List<Asset> generate(int count) {
    var made = new ArrayList<Asset>();
    var lamps = Math.clamp(count / 20, 3, MOST_LAMPS);
    towns().forEach(town -> made.addAll(lighting.around(spot(town), lamps)));
    var groups = groups(lamps);
    while (made.size() < count) {
      made.addAll(chance.weighted(groups, Group::weight).make().apply(ground.spot(chance)));
    }
    return List.copyOf(made.subList(0, count));
  }

  /// By the size of a group, lamps are four fifths of all.
  private List<Group> groups(int lamps) {
    return List.of(
        new Group(80.0 / lamps, spot -> lighting.around(spot, lamps)),
        new Group(3, street::isle),
        new Group(0.7, street::chargers),
        new Group(0.7, street::carPark),
        new Group(1.5, street::bicycles),
        new Group(2, street::device));
  }

  /// The largest commune of each territory.
  private List<Plot> towns() {
    return ground.plots().stream()
        .map(Plot::territory)
        .distinct()
        .map(territory ->
            ground.plots().stream()
                .filter(plot -> plot.territory().equals(territory))
                .max(Comparator.comparingInt(plot -> plot.commune().population()))
                .orElseThrow())
        .toList();
  }

  private Spot spot(Plot plot) {
    return new Spot(plot, chance.place(plot.outline(), plot.villages()));
  }
}
