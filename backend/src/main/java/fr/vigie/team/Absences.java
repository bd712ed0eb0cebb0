package fr.vigie.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All absences that were recorded and not withdrawn.
public interface Absences {

  /// How many of a territory are read at once.
  int MOST = 5_000;

  Optional<Absence> find(String id);

  Optional<Absence> findByClientId(String clientAbsenceId);

  /// Those of a territory that meet some time, the first to end first.
  List<Absence> between(String territory, Instant from, Instant until);

  /// Those of an agent that are not over at an instant, the first to end first.
  List<Absence> notOver(String territory, String person, Instant at);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its client id is taken.
  void add(Absence absence);

  /// Whether it was there.
  boolean remove(String id);
}
