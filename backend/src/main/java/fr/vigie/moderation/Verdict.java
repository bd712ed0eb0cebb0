package fr.vigie.moderation;

import java.util.EnumSet;
import java.util.Set;

/// What a first look at somebody's words found.
///
/// @param reasons to hold them; none when the public may read them
/// @param masked the words with `[…]` in the place of all that was found
public record Verdict(Set<Reason> reasons, String masked) {

  public Verdict {
    reasons = reasons.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(reasons));
  }

  /// Whether somebody must look before the public reads them.
  public boolean isHeld() {
    return !reasons.isEmpty();
  }
}
