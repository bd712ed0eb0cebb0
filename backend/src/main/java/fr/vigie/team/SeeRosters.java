package fr.vigie.team;

import fr.vigie.identity.People;
import fr.vigie.identity.Person;
import fr.vigie.identity.Right;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Dispatchers see of all agents of their territory, administrators too, what they are qualified
/// for and when they work; an agent sees that of themselves.
final class SeeRosters {

  private static final Duration AHEAD = Duration.ofDays(366);

  /// An agent, and when they are absent from now on for a year.
  record AgentRoster(Person agent, Roster roster, List<Absence> absences) {}

  private final People people;
  private final Rosters rosters;
  private final Absences absences;
  private final Clock clock;

  SeeRosters(People people, Rosters rosters, Absences absences, Clock clock) {
    this.people = people;
    this.rosters = rosters;
    this.absences = absences;
    this.clock = clock;
  }

  /// By name; by three commands, however many there are.
  List<AgentRoster> see(Viewer viewer, String territory) {
    var seesAll = viewer.may(Right.PLAN_WORK, territory) || viewer.may(Right.SET_UP, territory);
    if (!seesAll && !viewer.may(Right.DO_WORK, territory)) {
      return List.of();
    }
    var agents =
        people.withRole(Role.AGENT, territory).stream()
            .filter(agent -> seesAll || viewer.is(agent.id()))
            .toList();
    var now = clock.instant();
    var byAgent =
        rosters.of(territory).stream()
            .collect(Collectors.toMap(Roster::person, Function.identity()));
    var absent =
        absences.between(territory, now, now.plus(AHEAD)).stream()
            .collect(Collectors.groupingBy(Absence::person));
    return agents.stream()
        .map(agent ->
            new AgentRoster(
                agent,
                byAgent.getOrDefault(agent.id(), Roster.none(territory, agent.id())),
                absent.getOrDefault(agent.id(), List.of())))
        .toList();
  }
}
