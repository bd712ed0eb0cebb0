package fr.vigie.assetimport;

import java.util.Collection;
import java.util.Map;

/// What is known by now of links between the equipment of a register.
interface KnownLinks {

  /// Those that are known, by the ids of what stands below.
  Map<String, String> parents(Links.Register of, Collection<String> ids);

  /// What models are like, by attributes as text: those that are known, by id.
  Map<String, Map<String, String>> models(Links.Register of, Collection<String> ids);
}
