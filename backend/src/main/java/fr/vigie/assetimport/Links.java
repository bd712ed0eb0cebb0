package fr.vigie.assetimport;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a register says of equipment elsewhere than where it describes it: what stands below what,
/// and what a model is like.
interface Links extends KnownLinks {

  /// Keeps what stands below what.
  void putParents(Register of, List<Child> children);

  /// At most so many of those that wait to be attached, by id after one; empty for the first.
  List<Child> waiting(Register of, String after, int most);

  /// They wait no more.
  void settle(Register of, Collection<String> ids);

  /// How many wait that an import brought.
  long count(Register of, String importId);

  /// Keeps what models are like.
  ///
  /// @param models what each is like, by attributes as text, by its id
  void putModels(Register of, Map<String, Map<String, String>> models);

  /// What another entry says to stand below it.
  ///
  /// @param instead what it stood below until then; null when that was not known
  /// @param waits whether it may be there already, and is to be attached at the end of the file
  record Child(
      String id,
      String parent,
      @Nullable String instead,
      boolean waits,
      String importId,
      long line) {

    Child insteadOf(@Nullable String other) {
      return new Child(id, parent, other, waits, importId, line);
    }
  }

  /// The register of a territory.
  record Register(String territory, String source) {}
}
