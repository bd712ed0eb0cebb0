package fr.vigie.energy;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which meters count what cabinets take.
interface CabinetMeters {

  /// The ids of the meters below each that has any, but those that were removed.
  Map<String, List<String>> below(Collection<String> cabinets);
}
