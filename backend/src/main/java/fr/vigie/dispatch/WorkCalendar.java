package fr.vigie.dispatch;

import fr.vigie.identity.Person;
import fr.vigie.team.Team;
import fr.vigie.team.WorkTime;
import java.time.LocalDate;
import java.util.List;

/// Who works when, and on what.
///
/// @param isComplete whether all work of these days is in it
public record WorkCalendar(List<Day> days, boolean isComplete) {

  public WorkCalendar {
    days = List.copyOf(days);
  }

  /// One day of all.
  ///
  /// @param isWorkingDay whether it is neither at a weekend nor a public holiday of the département
  /// @param unassigned the ids of work that is given to no agent, no team and no contractor
  public record Day(
      LocalDate day,
      boolean isWorkingDay,
      List<AgentDay> agents,
      List<TeamDay> teams,
      List<String> unassigned) {

    public Day {
      agents = List.copyOf(agents);
      teams = List.copyOf(teams);
      unassigned = List.copyOf(unassigned);
    }
  }

  /// A day of an agent.
  public record AgentDay(Person agent, Load load) {}

  /// A day of a team: the time of its members, what they are given, and what is given to the team
  /// and none of them.
  public record TeamDay(Team team, Load load) {}

  /// How much there is to do in how much time.
  ///
  /// @param plannedMinutes of work that is planned for the day, done or not
  /// @param workOrders the ids of it, in the order in which it was planned
  public record Load(WorkTime time, int plannedMinutes, List<String> workOrders) {

    public Load {
      workOrders = List.copyOf(workOrders);
    }

    /// What is left; below 0 when more is planned than can be done.
    public int freeMinutes() {
      return time.presentMinutes() - plannedMinutes;
    }
  }
}
