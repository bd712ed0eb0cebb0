package fr.vigie.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.vigie.energy.EnergyFactor;
import fr.vigie.energy.EnergyUse;
import fr.vigie.energy.LightingMonth;
import fr.vigie.energy.LightingMonth.Reference;
import fr.vigie.energy.LightingMonth.Unit;
import fr.vigie.energy.Savings.Gap;
import fr.vigie.round.WasteRound;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the ledger of a territory says of a month, and all that it was counted by.
///
/// @param total the sum of all units
/// @param units the cabinets, and the lamps of communes below none; none where only the total was
///   asked for
/// @param baselines that something was compared with
/// @param waste null when no waste round was planned
public record Account(
    EnergyUse total,
    List<Unit> units,
    List<Price> prices,
    List<EnergyFactor> factors,
    List<Reference> baselines,
    @Nullable WasteMonth waste) {

  public Account {
    units = List.copyOf(units);
    prices = List.copyOf(prices);
    factors = List.copyOf(factors);
    baselines = List.copyOf(baselines);
  }

  static Account of(LightingMonth lighting, List<WasteRound> rounds) {
    var sum = EnergyUse.sum(lighting.units().stream().map(Unit::use).toList());
    var compared = sum.avoided() == null ? sum.lacking(Set.of(Gap.NO_BASELINE)) : sum;
    return new Account(
        compared.lacking(lighting.gaps()),
        lighting.units(),
        lighting.tariffs().stream().map(Price::of).toList(),
        lighting.factors(),
        lighting.baselines(),
        WasteMonth.of(rounds));
  }

  /// The sums of the units of each commune, by INSEE code.
  public Map<String, EnergyUse> communes() {
    var sums = new TreeMap<String, EnergyUse>();
    units.stream()
        .collect(groupingBy(Unit::commune, mapping(Unit::use, toList())))
        .forEach((commune, uses) -> sums.put(commune, EnergyUse.sum(uses)));
    return sums;
  }
}
