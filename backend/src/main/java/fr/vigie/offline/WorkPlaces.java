package fr.vigie.offline;

import java.util.List;

/// Where the work of an agent is, and at what equipment.
interface WorkPlaces {

  /// The INSEE codes of the communes where an agent has work to do, in order.
  List<String> communes(String agent);

  /// The ids of the equipment that an agent's work to do is about, in order.
  List<String> assets(String agent);
}
