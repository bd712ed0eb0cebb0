package fr.vigie.assetimport;

import java.util.Collection;
import java.util.Map;

/// What a register says of equipment elsewhere than where it describes it: what stands below what,
/// and what a model is like.
interface Links {

  /// Keeps what stands below what.
  ///
  /// @param parents the ids of what they stand below, by their ids
  void putParents(Register of, Map<String, String> parents);

  /// Those that are known, by the ids of what stands below.
  Map<String, String> parents(Register of, Collection<String> ids);

  /// Keeps what models are like.
  ///
  /// @param models what each is like, by attributes as text, by its id
  void putModels(Register of, Map<String, Map<String, String>> models);

  /// Those that are known.
  Map<String, Map<String, String>> models(Register of, Collection<String> ids);

  /// The register of a territory.
  record Register(String territory, String source) {}
}
