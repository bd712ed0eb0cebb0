package fr.vigie.energy;

import fr.vigie.lighting.BurnTime;
import fr.vigie.lighting.LightingPlace;
import java.time.LocalDate;

/// What lamps take: their power by the hours that they burn. A lamp may have been renovated, or
/// come or gone meanwhile.
record LampUse(Hours hours) {

  private static final int WATTS_OF_KILOWATT = 1_000;

  /// How long lamps burn.
  interface Hours {
    BurnTime between(LightingPlace place, LocalDate from, LocalDate to);
  }

  double kwh(SavingUnit unit, LocalDate from, LocalDate to) {
    return unit.groups().stream().mapToDouble(group -> kwh(unit, group, from, to)).sum();
  }

  private double kwh(SavingUnit unit, Lamps.Group group, LocalDate from, LocalDate to) {
    var cuts = group.cuts(from, to);
    var kwh = 0.0;
    for (var i = 1; i < cuts.size(); i++) {
      kwh += unchanged(unit, group, cuts.get(i - 1), cuts.get(i));
    }
    return kwh;
  }

  private double unchanged(SavingUnit unit, Lamps.Group group, LocalDate from, LocalDate to) {
    var watts = group.watts(from) * group.count();
    return watts == 0
        ? 0
        : watts / WATTS_OF_KILOWATT * hours.between(unit.place(), from, to).equivalentHours();
  }
}
