package fr.vigie.register;

import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why equipment may not stand below another. That of the kinds also keeps it from standing below
/// itself.
public enum ParentRule {
  UNKNOWN,
  OTHER_TERRITORY,
  REMOVED,
  WRONG_KIND;

  /// The rule that is broken; none when it may stand there.
  static Optional<ParentRule> broken(AssetKind kind, String territory, @Nullable Asset parent) {
    if (parent == null) {
      return Optional.of(UNKNOWN);
    }
    if (!parent.territory().equals(territory)) {
      return Optional.of(OTHER_TERRITORY);
    }
    if (!kind.parents().contains(parent.kind())) {
      return Optional.of(WRONG_KIND);
    }
    return parent.isRemoved() ? Optional.of(REMOVED) : Optional.empty();
  }
}
