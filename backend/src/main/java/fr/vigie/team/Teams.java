package fr.vigie.team;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All teams of all territories.
public interface Teams {

  /// How many a territory may have.
  int MOST = 50;

  Optional<Team> find(String id);

  List<Team> list(Collection<String> ids);

  /// Those of a territory, by name.
  List<Team> of(String territory);

  /// Keeps a team in the place of the one of its name, if there is one, under that one's id; as it
  /// is now.
  Team put(Team team);

  /// Whether it was there.
  boolean remove(String id);
}
