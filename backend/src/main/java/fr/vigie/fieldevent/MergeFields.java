package fr.vigie.fieldevent;

import fr.vigie.fieldevent.FieldChange.Conflict;
import fr.vigie.fieldevent.FieldChange.Field;
import fr.vigie.shared.InvalidInput;
import fr.vigie.workorder.Needs;
import fr.vigie.workorder.Progress.Cause;
import fr.vigie.workorder.WorkOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Merges what an agent noted without a network with what is there now, field by field: what only
/// the agent changed is taken over, what only others changed stays, what both changed the same is
/// the same, and the rest is a conflict in which {@link Field} says whose word counts.
final class MergeFields {

  /// @param conflicts what both sides changed otherwise
  record Merged(WorkOrder workOrder, List<Conflict> conflicts) {}

  private MergeFields() {}

  /// Throws {@link InvalidInput} for what such a field cannot have.
  static Merged merge(WorkOrder current, List<FieldChange> changes) {
    var merged = current;
    var conflicts = new ArrayList<Conflict>();
    for (var change : changes) {
      var found = read(merged, change.field());
      if (Objects.equals(change.assumed(), change.value())
          || Objects.equals(found, change.value())) {
        continue;
      }
      var isConflict = !Objects.equals(found, change.assumed());
      var isTaken = !isConflict || change.field().isAgents();
      if (isConflict) {
        var stamp = current.details().stamps().get(change.field().stamp());
        conflicts.add(new Conflict(change, found, isTaken, stamp));
      }
      merged = isTaken ? write(merged, change) : merged;
    }
    return new Merged(merged, conflicts);
  }

  /// Throws {@link InvalidInput} for what such a field cannot have.
  static void check(FieldChange change) {
    switch (change.field()) {
      case CAUSE -> cause(change.value());
      case ESTIMATED_MINUTES -> minutes(change.value());
      case PLANNED_FOR -> day(change.value());
    }
  }

  private static @Nullable String read(WorkOrder workOrder, Field field) {
    var value =
        switch (field) {
          case CAUSE -> workOrder.details().progress().cause();
          case ESTIMATED_MINUTES -> workOrder.details().needs().estimatedMinutes();
          case PLANNED_FOR -> workOrder.plannedFor();
        };
    return value == null ? null : value.toString();
  }

  private static WorkOrder write(WorkOrder workOrder, FieldChange change) {
    var details = workOrder.details();
    var value = change.value();
    return switch (change.field()) {
      case CAUSE -> workOrder.with(details.with(details.progress().because(cause(value))));
      case ESTIMATED_MINUTES ->
          workOrder.with(details.with(estimated(details.needs(), minutes(value))));
      case PLANNED_FOR -> workOrder.assigned(workOrder.agent(), day(value));
    };
  }

  private static Needs estimated(Needs needs, @Nullable Integer minutes) {
    return new Needs(
        needs.priority(),
        needs.category(),
        needs.skills(),
        needs.means(),
        minutes,
        needs.isPhotoAfterRequired());
  }

  private static @Nullable Cause cause(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return Cause.valueOf(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("changes", "a cause");
    }
  }

  private static @Nullable Integer minutes(@Nullable String text) {
    if (text == null) {
      return null;
    }
    InvalidInput.unless(text.matches("[1-9]\\d{0,4}"), "changes", "whole minutes");
    var minutes = Integer.parseInt(text);
    InvalidInput.unless(minutes <= Needs.MOST_MINUTES, "changes", "whole minutes");
    return minutes;
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidInput("changes", "a day");
    }
  }
}
