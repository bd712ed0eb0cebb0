package fr.vigie.team;

import fr.vigie.territory.Territories;
import fr.vigie.territory.WorkingDays;
import java.time.Instant;

/// Who works right now, by shifts and absences. Of whom no shift is known does not.
public final class Duty {

  private final Territories territories;
  private final Rosters rosters;
  private final Absences absences;

  Duty(Territories territories, Rosters rosters, Absences absences) {
    this.territories = territories;
    this.rosters = rosters;
    this.absences = absences;
  }

  /// Whether a member of staff is on shift and not absent; by two reads at most.
  public boolean isOn(String territory, String person, Instant at) {
    return rosters
        .find(territory, person)
        .filter(roster -> isOnShift(territory, roster, at))
        .filter(_ -> !isAbsent(territory, person, at))
        .isPresent();
  }

  private boolean isOnShift(String territory, Roster roster, Instant at) {
    var day = at.atZone(WorkTime.PARIS).toLocalDate();
    var communes = territories.get(territory).communes();
    var department = territories.commune(communes.getFirst()).department();
    var isHoliday = WorkingDays.isHoliday(day, department);
    return roster.shifts().stream()
        .flatMap(shift -> shift.on(day, isHoliday).stream())
        .anyMatch(span -> span.holds(at));
  }

  private boolean isAbsent(String territory, String person, Instant at) {
    return absences.notOver(territory, person, at).stream()
        .anyMatch(absence -> absence.span().holds(at));
  }
}
