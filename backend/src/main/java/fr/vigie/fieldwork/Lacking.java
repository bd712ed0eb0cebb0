package fr.vigie.fieldwork;

import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrderOutcome;
import java.util.Optional;

/// What work cannot be finished without: answers to the tasks that ask for one, and where it is
/// asked for a photo of the place afterwards.
final class Lacking {

  private Lacking() {}

  /// Empty when nothing is missing.
  ///
  /// @param notes what is noted with it
  static Optional<WorkOrderOutcome> of(WorkOrder workOrder, FieldNotes notes) {
    var details = workOrder.details();
    var missing =
        details.tasks().stream().filter(task -> task.isMissing(notes.answer(task.id()))).toList();
    if (!missing.isEmpty()) {
      return Optional.of(new WorkOrderOutcome.TasksMissing(workOrder, missing));
    }
    return details.needs().isPhotoAfterRequired()
            && notes.afterPhotos().isEmpty()
            && !details.photos().showAfter()
        ? Optional.of(new WorkOrderOutcome.PhotoMissing(workOrder))
        : Optional.empty();
  }
}
