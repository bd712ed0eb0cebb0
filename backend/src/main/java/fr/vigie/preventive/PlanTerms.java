package fr.vigie.preventive;

import fr.vigie.asset.AssetKind;
import fr.vigie.shared.InvalidInput;
import fr.vigie.workorder.Needs;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a preventive plan says.
///
/// @param recurrence when it is due
/// @param assets what it is due for
/// @param work what is to be done
/// @param isGrouped whether one work order is made for all in a commune, not one for each
/// @param horizonDays how many days ahead its work orders are made, 0 to 366
/// @param until the last day on which it is due; null for good
public record PlanTerms(
    String name,
    Recurrence recurrence,
    AssetSet assets,
    Work work,
    boolean isGrouped,
    int horizonDays,
    @Nullable LocalDate until) {

  public PlanTerms {
    InvalidInput.unless(
        !isGrouped || recurrence instanceof Recurrence.Calendar,
        "isGrouped",
        "only by the calendar");
    InvalidInput.unless(horizonDays >= 0 && horizonDays <= 366, "horizonDays", "0 to 366");
  }

  /// Equipment of the territory that is not removed.
  ///
  /// @param commune the INSEE code; null for all
  /// @param below the id of equipment that it stands below, at any depth; null for all
  public record AssetSet(AssetKind kind, @Nullable String commune, @Nullable String below) {}

  /// What is to be done.
  ///
  /// @param dueDays how many working days after it is due it is late; 0 for the same day
  /// @param team the id of the team that it is given to; null for nobody yet
  public record Work(
      String instructions,
      Needs.Priority priority,
      List<String> skills,
      Set<Needs.Means> means,
      @Nullable Integer estimatedMinutes,
      int dueDays,
      @Nullable String team,
      List<Task> tasks) {

    public Work {
      skills = skills.stream().distinct().sorted().toList();
      // In a fixed order, so that the same is written the same.
      means = Collections.unmodifiableSet(new TreeSet<>(means));
      tasks = List.copyOf(tasks);
      var codes = tasks.stream().map(Task::code).distinct().count();
      InvalidInput.unless(codes == tasks.size(), "tasks.code", "each once");
    }
  }

  /// Something to do or to note each time.
  ///
  /// @param unit of a number, such as `V`; null for none
  public record Task(
      String code, String label, Kind kind, boolean isRequired, @Nullable String unit) {

    public enum Kind {
      CHECK,
      NUMBER,
      TEXT,
      METER_READING,
      PHOTO
    }
  }
}
