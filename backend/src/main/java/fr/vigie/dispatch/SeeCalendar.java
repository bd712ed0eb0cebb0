package fr.vigie.dispatch;

import fr.vigie.dispatch.WorkCalendar.AgentDay;
import fr.vigie.dispatch.WorkCalendar.Day;
import fr.vigie.dispatch.WorkCalendar.Load;
import fr.vigie.dispatch.WorkCalendar.TeamDay;
import fr.vigie.identity.Person;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.team.Team;
import fr.vigie.team.WorkTime;
import fr.vigie.territory.WorkingDays;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A dispatcher looks at who has time on which days, and what is planned for whom.
final class SeeCalendar {

  /// Which days of whom; without agents and a team of everybody.
  record Request(
      String territory, LocalDate from, LocalDate to, List<String> agents, @Nullable String team) {}

  private final Staff staff;
  private final GivenWorks works;

  SeeCalendar(Staff staff, GivenWorks works) {
    this.staff = staff;
    this.works = works;
  }

  /// Nothing for who may not plan work in the territory; by five commands, however long it is.
  /// Throws {@link fr.vigie.shared.InvalidInput} for more than 62 days.
  Optional<WorkCalendar> see(Viewer viewer, Request request) {
    if (!viewer.may(Right.PLAN_WORK, request.territory())) {
      return Optional.empty();
    }
    var days = WorkTime.days(request.from(), request.to());
    var people = staff.of(request.territory(), request.from(), request.to());
    var found = works.between(request.territory(), request.from(), request.to());
    var given = found.stream().limit(GivenWorks.MOST).toList();
    var shown = shown(people, request);
    var teams =
        people.teams().stream()
            .filter(team -> request.team() == null || team.id().equals(request.team()))
            .filter(team -> request.agents().isEmpty() || request.team() != null)
            .toList();
    return Optional.of(
        new WorkCalendar(
            days.stream().map(day -> day(people, shown, teams, given, day)).toList(),
            found.size() <= GivenWorks.MOST));
  }

  private static List<Person> shown(Staff.Of people, Request request) {
    var wanted = new HashSet<>(request.agents());
    people.teams().stream()
        .filter(team -> team.id().equals(request.team()))
        .forEach(team -> wanted.addAll(team.members()));
    var isOfAll = request.agents().isEmpty() && request.team() == null;
    return people.agents().stream()
        .filter(agent -> isOfAll || wanted.contains(agent.id()))
        .toList();
  }

  private static Day day(
      Staff.Of people, List<Person> agents, List<Team> teams, List<GivenWork> all, LocalDate day) {
    var given = all.stream().filter(work -> work.day().equals(day)).toList();
    return new Day(
        day,
        WorkingDays.isWorked(day, people.department()),
        agents.stream()
            .map(agent -> new AgentDay(agent, load(people, Set.of(agent.id()), null, given, day)))
            .toList(),
        teams.stream()
            .map(team ->
                new TeamDay(team, load(people, Set.copyOf(team.members()), team.id(), given, day)))
            .toList(),
        given.stream()
            .filter(work -> work.agent() == null && work.team() == null)
            .map(GivenWork::id)
            .toList());
  }

  private static Load load(
      Staff.Of people,
      Set<String> members,
      @Nullable String team,
      List<GivenWork> given,
      LocalDate day) {
    var theirs =
        given.stream()
            .filter(work ->
                work.agent() == null
                    ? team != null && team.equals(work.team())
                    : members.contains(work.agent()))
            .toList();
    var onShift = 0;
    var absent = 0;
    for (var member : members) {
      var time = people.time(member, day, Optional.empty());
      onShift += time.shiftMinutes();
      absent += time.absentMinutes();
    }
    return new Load(
        new WorkTime(onShift, absent),
        theirs.stream().mapToInt(GivenWork::minutes).sum(),
        theirs.stream().map(GivenWork::id).toList());
  }
}
