package fr.vigie.energy;

import fr.vigie.energy.EnergyFactor.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All factors, of all editions.
public interface EnergyFactors {

  /// By kind and day.
  List<EnergyFactor> list();

  /// The one used for a day; empty for days before the first.
  default Optional<EnergyFactor> on(Kind kind, LocalDate day) {
    return on(list(), kind, day);
  }

  static Optional<EnergyFactor> on(List<EnergyFactor> factors, Kind kind, LocalDate day) {
    return factors.stream()
        .filter(factor -> factor.kind() == kind && !factor.validFrom().isAfter(day))
        .max(Comparator.comparing(EnergyFactor::validFrom));
  }
}
