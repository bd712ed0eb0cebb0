package fr.vigie.workorder;

import fr.vigie.task.Task;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// All of a work order that goes beyond what is to be done, where and by whom.
///
/// @param stamps who last changed which field and when, by the field's name in the schema; a field
///   that nobody changed since the work order was made is left out. Answers of tasks, times and
///   parts say so themselves. Two that changed different fields do not disturb each other: by this
///   it is told who changed what.
public record Details(
    Needs needs,
    Staffing staffing,
    Links links,
    Progress progress,
    List<Task> tasks,
    WorkPhotos photos,
    Spent spent,
    Map<String, Stamp> stamps) {

  static final Details NONE =
      new Details(
          Needs.NONE,
          Staffing.NONE,
          Links.NONE,
          Progress.NONE,
          List.of(),
          WorkPhotos.NONE,
          Spent.NONE,
          Map.of());

  public Details {
    tasks = List.copyOf(tasks);
    stamps = Map.copyOf(stamps);
  }

  /// Who changed a field.
  public record Stamp(Instant at, String by) {}

  public Details with(Needs other) {
    return new Details(other, staffing, links, progress, tasks, photos, spent, stamps);
  }

  public Details with(Staffing other) {
    return new Details(needs, other, links, progress, tasks, photos, spent, stamps);
  }

  public Details with(Links other) {
    return new Details(needs, staffing, other, progress, tasks, photos, spent, stamps);
  }

  public Details with(Progress other) {
    return new Details(needs, staffing, links, other, tasks, photos, spent, stamps);
  }

  public Details with(List<Task> others) {
    return new Details(needs, staffing, links, progress, others, photos, spent, stamps);
  }

  public Details with(WorkPhotos other) {
    return new Details(needs, staffing, links, progress, tasks, other, spent, stamps);
  }

  public Details with(Spent other) {
    return new Details(needs, staffing, links, progress, tasks, photos, other, stamps);
  }

  Details with(Map<String, Stamp> others) {
    return new Details(needs, staffing, links, progress, tasks, photos, spent, others);
  }
}
