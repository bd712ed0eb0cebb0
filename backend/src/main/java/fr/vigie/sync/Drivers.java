package fr.vigie.sync;

import java.util.Optional;

/// Whose a round is.
@FunctionalInterface
public interface Drivers {

  /// The id of the agent; empty when nobody is chosen, and when there is no such round.
  Optional<String> of(String round);
}
