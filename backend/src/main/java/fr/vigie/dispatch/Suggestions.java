package fr.vigie.dispatch;

import fr.vigie.identity.Person;
import fr.vigie.team.Skill;
import java.time.LocalDate;
import java.util.List;

/// Who should go on a day, and who cannot and why.
///
/// @param neededMinutes how long the work should take
/// @param suggested those who can, the nearest first
/// @param excluded the others, by name
public record Suggestions(
    LocalDate day, int neededMinutes, List<Suggestion> suggested, List<Excluded> excluded) {

  public Suggestions {
    suggested = List.copyOf(suggested);
    excluded = List.copyOf(excluded);
  }

  /// Somebody who can go.
  ///
  /// @param skills what is needed and they are qualified for
  /// @param freeMinutes what is left of their day without this work
  /// @param distanceMetres as the crow flies; roads are longer
  /// @param from where they are taken to come from
  public record Suggestion(
      Person agent, List<Skill> skills, int freeMinutes, int distanceMetres, ComesFrom from) {}

  /// Where somebody is taken to come from.
  public enum ComesFrom {
    /// The place of the work that was planned last for their day.
    LAST_PLANNED_WORK,
    /// The depot of their team.
    DEPOT,
    /// The town hall of the territory's largest commune.
    COMMUNE
  }

  /// Somebody who cannot.
  ///
  /// @param missing what is needed and they are not qualified for on that day
  public record Excluded(Person agent, List<Reason> reasons, List<Skill> missing, int freeMinutes) {

    public Excluded {
      reasons = List.copyOf(reasons);
    }
  }

  /// Why somebody cannot.
  public enum Reason {
    NOT_ON_SHIFT,
    ABSENT,
    SKILL_MISSING,
    NO_TIME_LEFT
  }
}
