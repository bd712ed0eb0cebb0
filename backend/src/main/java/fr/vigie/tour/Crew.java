package fr.vigie.tour;

import fr.vigie.identity.People;
import fr.vigie.identity.Role;
import fr.vigie.team.Roster;
import fr.vigie.team.Rosters;
import java.util.Set;

/// Whom a round may be given to, and what they are qualified for.
final class Crew {

  private final People people;
  private final Rosters rosters;

  Crew(People people, Rosters rosters) {
    this.people = people;
    this.rosters = rosters;
  }

  boolean isAgent(String id, String territory) {
    return people.find(id).filter(person -> person.is(Role.AGENT, territory)).isPresent();
  }

  /// Whether they may also finish work that is others'.
  boolean isDispatcher(String id, String territory) {
    return people.find(id).filter(person -> person.is(Role.DISPATCHER, territory)).isPresent();
  }

  /// The codes of the skills that are valid on the day of the round; none for a vehicle alone.
  Set<String> skills(RoundRequest request) {
    var agent = request.agent();
    return agent == null
        ? Set.of()
        : rosters
            .find(request.territory(), agent)
            .map((Roster roster) -> roster.skillsOn(request.day()))
            .orElseGet(Set::of);
  }
}
