package fr.vigie.series;

import fr.vigie.territory.Domain;
import org.jspecify.annotations.Nullable;

/// Over what a series goes.
///
/// @param where one asset, a tree of them, a commune, a territory, or everywhere
/// @param domain keeps only this; null for all
public record SeriesScope(Where where, @Nullable Domain domain) {

  /// Where it is measured.
  public sealed interface Where {
    record OneAsset(String assetId) implements Where {}

    record Tree(String rootId) implements Where {}

    record OfCommune(String inseeCode) implements Where {}

    record OfTerritory(String territoryId) implements Where {}

    record Everywhere() implements Where {}
  }
}
