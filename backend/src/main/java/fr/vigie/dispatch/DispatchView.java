package fr.vigie.dispatch;

import fr.vigie.dispatch.Suggestions.Excluded;
import fr.vigie.dispatch.Suggestions.Suggestion;
import fr.vigie.dispatch.WorkCalendar.AgentDay;
import fr.vigie.dispatch.WorkCalendar.Day;
import fr.vigie.dispatch.WorkCalendar.Load;
import fr.vigie.dispatch.WorkCalendar.TeamDay;
import fr.vigie.view.Views;

/// How the types of `dispatch.graphqls` are read.
final class DispatchView {

  private DispatchView() {}

  static void declare(Views views) {
    calendar(views);
    suggestions(views);
  }

  private static void calendar(Views views) {
    views
        .of("WorkCalendar", WorkCalendar.class)
        .part("days", WorkCalendar::days)
        .value("isComplete", WorkCalendar::isComplete);
    views
        .of("WorkDay", Day.class)
        .value("day", Day::day)
        .value("isWorkingDay", Day::isWorkingDay)
        .part("agents", Day::agents)
        .part("teams", Day::teams)
        .references("unassigned", "workOrder", Day::unassigned);
    views
        .of("AgentDay", AgentDay.class)
        .part("agent", AgentDay::agent)
        .part("load", AgentDay::load);
    views.of("TeamDay", TeamDay.class).part("team", TeamDay::team).part("load", TeamDay::load);
    views
        .of("DayLoad", Load.class)
        .value("shiftMinutes", load -> load.time().shiftMinutes())
        .value("absentMinutes", load -> load.time().absentMinutes())
        .value("plannedMinutes", Load::plannedMinutes)
        .value("freeMinutes", Load::freeMinutes)
        .references("workOrders", "workOrder", Load::workOrders);
  }

  private static void suggestions(Views views) {
    views
        .of("AgentSuggestions", Suggestions.class)
        .value("day", Suggestions::day)
        .value("neededMinutes", Suggestions::neededMinutes)
        .part("suggested", Suggestions::suggested)
        .part("excluded", Suggestions::excluded);
    views
        .of("AgentSuggestion", Suggestion.class)
        .part("agent", Suggestion::agent)
        .part("skills", Suggestion::skills)
        .value("freeMinutes", Suggestion::freeMinutes)
        .value("greatCircleMetres", Suggestion::distanceMetres)
        .value("comesFrom", Suggestion::from);
    views
        .of("ExcludedAgent", Excluded.class)
        .part("agent", Excluded::agent)
        .value("reasons", Excluded::reasons)
        .part("missingSkills", Excluded::missing)
        .value("freeMinutes", Excluded::freeMinutes);
  }
}
