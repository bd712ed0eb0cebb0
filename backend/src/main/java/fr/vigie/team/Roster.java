package fr.vigie.team;

import fr.vigie.shared.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What an agent is qualified for and when they work, in a territory.
///
/// @param person the id of the agent
/// @param shifts no two at the same time
public record Roster(
    String territory, String person, List<Qualification> qualifications, List<Shift> shifts) {

  public Roster {
    qualifications = List.copyOf(qualifications);
    shifts = List.copyOf(shifts);
    InvalidInput.unless(areApart(shifts), "shifts", "no two at the same time");
  }

  /// Of somebody of whom nothing was said yet.
  public static Roster none(String territory, String person) {
    return new Roster(territory, person, List.of(), List.of());
  }

  /// The codes of what they are qualified for on a day.
  public Set<String> skillsOn(LocalDate day) {
    return qualifications.stream()
        .filter(qualification -> qualification.isValidOn(day))
        .map(Qualification::skill)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean areApart(List<Shift> shifts) {
    for (var i = 0; i < shifts.size(); i++) {
      for (var j = 0; j < i; j++) {
        if (shifts.get(i).meets(shifts.get(j))) {
          return false;
        }
      }
    }
    return true;
  }
}
