package fr.vigie.assetimport;

import java.util.List;
import java.util.Optional;

/// All imports of registers, with what dry runs found.
interface AssetImports {

  Optional<AssetImport> find(String id);

  /// The newest first, at most so many.
  List<AssetImport> list(String territory, int most);

  /// Begins it; throws {@link fr.vigie.shared.AlreadyExists} when there is one of its id.
  void add(AssetImport run);

  /// Keeps how far it came; throws {@link TakenOver} when it was not there any more.
  ///
  /// @param from how many items were dealt with before
  void advance(AssetImport run, long from);

  /// Keeps some of what would change, or changed.
  void addChanges(String importId, List<ImportChange> changes);

  /// At most so many of those after a line, by line.
  List<ImportChange> changes(String importId, long afterLine, int most);

  /// Another run has gone on with the same import.
  final class TakenOver extends RuntimeException {
    TakenOver(String id) {
      super(id, null, false, false);
    }
  }
}
