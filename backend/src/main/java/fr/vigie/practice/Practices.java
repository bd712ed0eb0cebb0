package fr.vigie.practice;

import fr.vigie.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All practices, in whatever state.
interface Practices {

  Optional<Practice> find(String id);

  Optional<Practice> findByClientId(String clientPracticeId);

  List<Practice> list(Collection<String> ids);

  /// The newest first.
  ///
  /// @param isPublishedOnly whether those in other states are left out
  Page<Practice> page(
      PracticeFilter filter, boolean isPublishedOnly, int first, @Nullable String after);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its client id is taken.
  void add(Practice practice);

  /// Puts it in the place of the one with its id, within the transaction that read that one.
  void put(Practice practice);
}
