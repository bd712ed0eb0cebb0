package fr.vigie.sync;

import java.util.Set;

/// Something is new in the feeds of some agents; what it is, their devices ask.
record Poke(Set<String> agents) {

  Poke {
    agents = Set.copyOf(agents);
  }

  boolean isResync() {
    return true;
  }
}
