package fr.vigie.indicator;

import fr.vigie.territory.Domain;
import org.jspecify.annotations.Nullable;

/// An indicator of a territory in a period.
///
/// @param territory the id; null for the whole region
/// @param domain null for all together
/// @param compared what territories of different size are compared by; null where that is the
///   figure itself
public record Value(
    Indicator indicator,
    @Nullable String territory,
    @Nullable Domain domain,
    Bucket bucket,
    Figure figure,
    @Nullable Figure compared) {

  /// By which it is compared with others.
  public Figure fair() {
    return compared == null ? figure : compared;
  }
}
