package fr.vigie.assetimport;

import fr.vigie.register.AssetDraft;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Equipment that refers to what no register has named by now; the end of every import of its
/// register looks again.
interface Waiting {

  /// Adds them, or puts them in the place of those of their ids.
  void put(Links.Register of, List<Draft> drafts);

  /// At most so many after one, all of one kind: that which others may stand below goes first.
  ///
  /// @param after null for the first
  List<Draft> next(Links.Register of, @Nullable Draft after, int most);

  /// Remembers that they are kept but for what is missing.
  void keep(Links.Register of, Collection<String> ids);

  void remove(Links.Register of, Collection<String> ids);

  long count(Links.Register of, String importId);

  /// Equipment that waits.
  ///
  /// @param draft with the parent that may be missing
  /// @param model the id of a model that was missing; null when none was
  /// @param importId the import that brought it, where its rejects go
  /// @param isKept whether the rest of it is kept and counted, so that only what is missing is to
  ///   follow
  record Draft(
      AssetDraft draft, @Nullable String model, String importId, long line, boolean isKept) {}
}
