package fr.vigie.privacy;

import fr.vigie.shared.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The deletion register: kept for good, so that whoever was forgotten stays so.
interface Erasures {

  Optional<Erasure> find(String id);

  void put(Erasure erasure);

  /// Those that were begun and not brought to their end.
  List<Erasure> unfinished();

  /// The newest first.
  Page<Erasure> page(int first, @Nullable String after);
}
