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

  /// At most so many that an import has not looked at, all of one kind: that which others may stand
  /// below goes first.
  List<Draft> next(Links.Register of, String importId, int most);

  /// Remembers that an import has looked at them in vain.
  void lookedAt(Links.Register of, String importId, Collection<String> ids);

  void remove(Links.Register of, Collection<String> ids);

  long count(Links.Register of, String importId);

  /// Equipment that waits.
  ///
  /// @param draft with the parent that may be missing
  /// @param model the id of a model that was missing; null when none was
  /// @param importId the import that brought it, where its rejects go
  /// @param isCounted whether that import has counted it already
  record Draft(
      AssetDraft draft, @Nullable String model, String importId, long line, boolean isCounted) {}
}
