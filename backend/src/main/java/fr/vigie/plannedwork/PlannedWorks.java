package fr.vigie.plannedwork;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All works that territories have told of and not withdrawn.
public interface PlannedWorks {

  Optional<PlannedWork> find(String id);

  Optional<PlannedWork> findByClientId(String clientPlannedWorkId);

  /// At most so many of a territory that are not over at an instant, the first to end first.
  List<PlannedWork> notOver(String territory, Instant at, int most);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its client id is taken.
  void add(PlannedWork work);

  /// Whether it was there.
  boolean withdraw(String id, Instant at);
}
