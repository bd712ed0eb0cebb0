package fr.vigie.outbox;

import java.util.List;
import java.util.Set;

/// Looks once more at what has waited, through a night or for a digest, before it is sent.
public interface SecondLook {

  /// Takes everything as it was made.
  SecondLook NONE = _ -> Set.of();

  /// The ids of those that nobody is to be told any more: who they are for lost the right to hear
  /// of it, or what they tell of was taken back.
  Set<String> recalled(List<Delivery> waited);
}
