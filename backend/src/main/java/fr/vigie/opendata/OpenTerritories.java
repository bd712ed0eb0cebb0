package fr.vigie.opendata;

import java.util.Set;

/// Which territories let everybody take their data away.
public interface OpenTerritories {

  /// The ids of all of them.
  Set<String> ids();
}
