package fr.vigie.review;

import fr.vigie.review.Removal.What;
import fr.vigie.shared.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that was ever asked to be removed.
interface Removals {

  Optional<Removal> find(String id);

  Optional<Removal> findByClientId(String clientId);

  /// Those about the same thing of a report, decided or not.
  List<Removal> about(String report, What what, @Nullable String photo);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its client id is taken.
  void add(Removal removal);

  void put(Removal removal);

  /// Says of those about a report which territory deals with it from now on.
  void answered(String report, String territory);

  /// Those of a territory that wait for a decision, first asked first.
  Page<Removal> waiting(String territory, int first, @Nullable String after);
}
