package fr.vigie.energy;

import java.util.List;
import java.util.Optional;

/// All tariffs ever set; none is changed or taken away.
interface Tariffs {

  Optional<Tariff> findByClientTariffId(String clientTariffId);

  /// Those of a territory, the latest to hold first, and the latest set first of those that hold
  /// from one day; 1,000 at most.
  List<Tariff> ofTerritory(String territory);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its `clientTariffId` is taken.
  void add(Tariff tariff);
}
