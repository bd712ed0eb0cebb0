package fr.vigie.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The rosters of all agents of whom something was said.
public interface Rosters {

  Optional<Roster> find(String territory, String person);

  List<Roster> of(String territory);

  void setQualifications(
      String territory, String person, List<Qualification> qualifications, Instant at, String by);

  void setShifts(String territory, String person, List<Shift> shifts, Instant at, String by);

  /// Lets no other transaction do so before this one ends: what both would write of the agent must
  /// not meet.
  void hold(String territory, String person);
}
