package fr.vigie.offline;

import java.util.List;
import java.util.Set;

/// Where the work of an agent is, and at what equipment.
interface WorkPlaces {

  /// The INSEE codes of the communes where an agent, or one of the contractors that they work for,
  /// has work to do, in order.
  List<String> communes(String agent, Set<String> contractors);

  /// The ids of the equipment that this work to do is about, in order.
  List<String> assets(String agent, Set<String> contractors);
}
