package fr.vigie.team;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.List;

/// What the log is told of teams, rosters and absences; never who is absent why.
final class TeamEvents {

  private final EventLog log;
  private final Ids ids;

  TeamEvents(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  void teamSet(Team team) {
    append("TeamSet", team.territory(), team.id(), "SET", team.by(), team.setAt());
  }

  void teamDisbanded(Team team, String by, Instant at) {
    append("TeamDisbanded", team.territory(), team.id(), "DISBAND", by, at);
  }

  void rosterSet(String territory, String person, String act, String by, Instant at) {
    append("RosterSet", territory, person, act, by, at);
  }

  void absence(Absence absence, String act, String by, Instant at) {
    append("AbsenceChanged", absence.territory(), absence.id(), act, by, at);
  }

  private void append(
      String type, String territory, String subject, String act, String by, Instant at) {
    log.append(List.of(new Event(ids.next("evt"), type, territory, subject, act, by, at)));
  }
}
