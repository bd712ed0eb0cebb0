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

  /// A team of a territory, which no other transaction changes or takes away before the one under
  /// way ends: what is given to it is given to those who are its members.
  Optional<Team> hold(String id, String territory);

  /// Whether it was there.
  boolean remove(String id);
}
