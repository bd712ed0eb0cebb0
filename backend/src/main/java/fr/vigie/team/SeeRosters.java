package fr.vigie.team;

import fr.vigie.identity.People;
import fr.vigie.identity.Person;
import fr.vigie.identity.Right;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Dispatchers and administrators see of the agents of their territory what they are qualified for
/// and when they work; agents see it of themselves.
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

  /// One for each territory where the viewer is an agent, in their order.
  List<AgentRoster> own(Viewer viewer) {
    var now = clock.instant();
    return viewer.grants().stream()
        .filter(grant -> grant.role() == Role.AGENT)
        .flatMap(grant -> Stream.ofNullable(grant.territory()))
        .distinct()
        .sorted()
        .map(territory -> own(viewer.staff(), territory, now))
        .toList();
  }

  private AgentRoster own(Person agent, String territory, Instant now) {
    return new AgentRoster(
        agent,
        rosters.find(territory, agent.id()).orElseGet(() -> Roster.none(territory, agent.id())),
        absences.notOver(territory, agent.id(), now));
  }

  /// By name; by three commands, however many there are.
  List<AgentRoster> see(Viewer viewer, String territory) {
    if (!viewer.may(Right.PLAN_WORK, territory) && !viewer.may(Right.SET_UP, territory)) {
      return List.of();
    }
    var agents = people.withRole(Role.AGENT, territory);
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
