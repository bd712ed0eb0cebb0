package fr.vigie.dispatch;

import fr.vigie.identity.People;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.team.Absence;
import fr.vigie.team.Absences;
import fr.vigie.team.Roster;
import fr.vigie.team.Rosters;
import fr.vigie.team.Team;
import fr.vigie.team.Teams;
import fr.vigie.team.WorkTime;
import fr.vigie.territory.Territories;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The agents of a territory, with all by which it is told when they work.
final class Staff {

  private final Territories territories;
  private final People people;
  private final Teams teams;
  private final Rosters rosters;
  private final Absences absences;

  Staff(Territories territories, People people, Teams teams, Rosters rosters, Absences absences) {
    this.territories = territories;
    this.people = people;
    this.teams = teams;
    this.rosters = rosters;
    this.absences = absences;
  }

  /// By four commands, however many there are.
  Of of(String territory, LocalDate from, LocalDate to) {
    var communes = territories.get(territory).communes();
    return new Of(
        people.withRole(Role.AGENT, territory),
        teams.of(territory),
        rosters.of(territory).stream()
            .collect(Collectors.toMap(Roster::person, Function.identity())),
        absences
            .between(territory, WorkTime.startOf(from), WorkTime.startOf(to.plusDays(1)))
            .stream()
            .collect(Collectors.groupingBy(Absence::person)),
        territory,
        territories.commune(communes.getFirst()).department());
  }

  /// Those of one territory, for some days.
  ///
  /// @param department whose public holidays count
  record Of(
      List<Person> agents,
      List<Team> teams,
      Map<String, Roster> rosters,
      Map<String, List<Absence>> absences,
      String territory,
      String department) {

    Roster roster(String person) {
      return rosters.getOrDefault(person, Roster.none(territory, person));
    }

    /// Nothing for who is an agent no more.
    WorkTime time(String person, LocalDate day, Optional<Instant> notBefore) {
      return agents.stream().anyMatch(agent -> agent.id().equals(person))
          ? WorkTime.on(
              day, roster(person), absences.getOrDefault(person, List.of()), notBefore, department)
          : WorkTime.NONE;
    }
  }
}
