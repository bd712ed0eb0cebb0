package fr.vigie.comparison;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What territories want to reach, in all versions: the latest holds.
interface Targets {

  Optional<Target> findByClientTargetId(String clientTargetId);

  /// The latest of each key that has one.
  List<Target> latest(Collection<String> keys);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its client id is taken.
  void add(Target target);
}
