package fr.vigie.territory;

import org.jspecify.annotations.Nullable;

/// A place cannot be dealt with: nobody whom Vigie serves answers for it.
public interface NotServed {

  /// The commune of the place; null when it is outside the region.
  @Nullable Commune commune();
}
