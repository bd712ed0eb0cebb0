package fr.vigie.experience;

import fr.vigie.shared.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that was said of practices.
interface PracticeComments {

  Optional<PracticeComment> find(String id);

  Optional<PracticeComment> findByClientId(String clientCommentId);

  /// Those of a practice that are seen, the newest first.
  Page<PracticeComment> page(String practice, int first, @Nullable String after);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its client id is taken.
  void add(PracticeComment comment);

  /// Puts it in the place of the one with its id, within the transaction that read that one.
  void put(PracticeComment comment);
}
