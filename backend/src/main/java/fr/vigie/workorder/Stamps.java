package fr.vigie.workorder;

import fr.vigie.workorder.Details.Stamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Which fields of a work order are told apart when several change it, by their names in the
/// schema.
final class Stamps {

  private static final Map<String, Function<WorkOrder, Object>> FIELDS =
      Map.ofEntries(
          Map.entry("status", WorkOrder::status),
          Map.entry("instructions", w -> known(w.instructions())),
          Map.entry("agent", w -> known(w.agent())),
          Map.entry("plannedFor", w -> known(w.plannedFor())),
          Map.entry("dueAt", WorkOrder::dueAt),
          Map.entry("reports", WorkOrder::reports),
          Map.entry("team", w -> known(w.details().staffing().team())),
          Map.entry("crew", w -> w.details().staffing().crew()),
          Map.entry("contractor", w -> known(w.details().staffing().contractor())),
          Map.entry("priority", w -> w.details().needs().priority()),
          Map.entry("skills", w -> w.details().needs().skills()),
          Map.entry("means", w -> w.details().needs().means()),
          Map.entry("estimatedMinutes", w -> known(w.details().needs().estimatedMinutes())),
          Map.entry("assets", w -> w.details().links().assets()),
          Map.entry("holdUntil", w -> known(w.details().progress().holdUntil())),
          Map.entry("cause", w -> known(w.details().progress().cause())),
          Map.entry("externalCents", w -> known(w.details().spent().externalCents())),
          Map.entry("tasks", w -> asked(w)));

  private Stamps() {}

  /// The work order with a stamp on each field that is other than before.
  static WorkOrder on(WorkOrder before, WorkOrder after, Stamp stamp) {
    var stamps = new HashMap<>(before.details().stamps());
    FIELDS.forEach((field, read) -> {
      if (!read.apply(before).equals(read.apply(after))) {
        stamps.put(field, stamp);
      }
    });
    return after.with(after.details().with(stamps));
  }

  private static Object known(@org.jspecify.annotations.Nullable Object value) {
    return Objects.requireNonNullElse(value, "");
  }

  /// Which tasks there are, whatever was answered.
  private static Object asked(WorkOrder workOrder) {
    return workOrder.details().tasks().stream().map(task -> task.id() + task.isRemoved()).toList();
  }
}
