package fr.vigie.fieldwork;

import fr.vigie.fieldwork.FieldNotes.PartNote;
import fr.vigie.fieldwork.FieldNotes.TimeNote;
import fr.vigie.part.Part;
import fr.vigie.part.Quantities;
import fr.vigie.part.UseParts;
import fr.vigie.register.ChangeInWork;
import fr.vigie.task.CheckAnswer;
import fr.vigie.task.Misfit;
import fr.vigie.task.Task;
import fr.vigie.task.Task.Answer;
import fr.vigie.workorder.Spent;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrderOutcome;
import fr.vigie.workorder.WorkOrderOutcome.Changed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes what an agent notes into a work order, the stock and the register, within the transaction
/// of the act: first it is looked whether all of it fits.
final class NoteWork {

  private final UseParts useParts;
  private final WorkPhotoDesk photos;
  private final ChangeInWork changeInWork;
  private final Clock clock;

  NoteWork(UseParts useParts, WorkPhotoDesk photos, ChangeInWork changeInWork, Clock clock) {
    this.useParts = useParts;
    this.photos = photos;
    this.changeInWork = changeInWork;
    this.clock = clock;
  }

  /// Notes it, once.
  ///
  /// @return the work order with what was noted, or why nothing was
  WorkOrderOutcome note(String by, WorkOrder workOrder, FieldNotes notes) {
    var now = clock.instant();
    var catalogue =
        useParts.find(
            workOrder.territory(), notes.parts().stream().map(PartNote::part).distinct().toList());
    var refusal =
        unfitAnswer(workOrder, notes)
            .or(() -> unknownPart(catalogue, notes))
            .or(() -> unfitAsset(workOrder, notes));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    notes
        .assets()
        .forEach(
            asset -> changeInWork.change(by, asset.asset(), asset.installedOn(), asset.byName()));
    var answered = answered(by, workOrder, notes, now);
    var spent = spent(by, answered, notes, catalogue, now);
    var details = answered.details();
    var progress =
        notes.cause() == null ? details.progress() : details.progress().because(notes.cause());
    return new Changed(
        photos.announced(by, answered.with(details.with(spent).with(progress)), notes));
  }

  private static Optional<WorkOrderOutcome> unfitAnswer(WorkOrder workOrder, FieldNotes notes) {
    for (var answer : notes.answers()) {
      var id = answer.task();
      var task = workOrder.details().tasks().stream().filter(t -> t.id().equals(id)).findFirst();
      if (task.isEmpty()) {
        return Optional.of(
            new WorkOrderOutcome.TaskUnfit(id, Misfit.UNKNOWN_TASK, "a task of the work order"));
      }
      var unfit = CheckAnswer.check(task.get().asks(), answer.value());
      if (unfit.isPresent()) {
        return Optional.of(
            new WorkOrderOutcome.TaskUnfit(id, unfit.get().reason(), unfit.get().rule()));
      }
    }
    return Optional.empty();
  }

  private static Optional<WorkOrderOutcome> unknownPart(List<Part> catalogue, FieldNotes notes) {
    return notes.parts().stream()
        .map(PartNote::part)
        .filter(id -> catalogue.stream().noneMatch(part -> part.id().equals(id)))
        .findFirst()
        .map(WorkOrderOutcome.PartNotFound::new);
  }

  private Optional<WorkOrderOutcome> unfitAsset(WorkOrder workOrder, FieldNotes notes) {
    var own = Set.copyOf(workOrder.details().links().assets());
    for (var note : notes.assets()) {
      var unfit =
          changeInWork.unfit(
              own, note.asset(), workOrder.territory(), note.installedOn(), note.byName());
      if (unfit.isPresent()) {
        return Optional.of(new WorkOrderOutcome.AssetUnfit(note.asset(), unfit.get()));
      }
    }
    return Optional.empty();
  }

  /// The answer to a task that was taken away meanwhile is kept all the same.
  private static WorkOrder answered(String by, WorkOrder workOrder, FieldNotes notes, Instant now) {
    var tasks = new ArrayList<Task>();
    for (var task : workOrder.details().tasks()) {
      var said = notes.answer(task.id());
      var before = task.answer();
      if (said == null || (before != null && before.value().equals(said))) {
        tasks.add(task);
      } else {
        tasks.add(task.answered(new Answer(said, now, by)));
      }
    }
    return workOrder.with(workOrder.details().with(tasks));
  }

  private Spent spent(
      String by, WorkOrder workOrder, FieldNotes notes, List<Part> catalogue, Instant now) {
    var spent = workOrder.details().spent();
    if (notes.externalCents() != null) {
      spent = spent.charged(notes.externalCents());
    }
    for (var note : notes.times()) {
      if (isNew(spent, note)) {
        spent =
            spent
                .plus(new Spent.Time(note.id(), by, note.minutes(), false, now))
                .at(useParts.hourlyCents(workOrder.territory()).orElse(spent.hourlyCents()));
      }
    }
    for (var note : notes.parts()) {
      if (isNew(spent, note)) {
        spent = spent.plus(use(by, workOrder, note, part(catalogue, note), now));
      }
    }
    return spent;
  }

  private static boolean isNew(Spent spent, TimeNote note) {
    return spent.times().stream().noneMatch(time -> time.id().equals(note.id()));
  }

  private static boolean isNew(Spent spent, PartNote note) {
    return spent.parts().stream().noneMatch(part -> part.id().equals(note.id()));
  }

  private static Part part(List<Part> catalogue, PartNote note) {
    return catalogue.stream()
        .filter(part -> part.id().equals(note.part()))
        .findFirst()
        .orElseThrow();
  }

  private Spent.Part use(String by, WorkOrder workOrder, PartNote note, Part part, Instant now) {
    var quantity = Quantities.read(note.quantity(), "parts.quantity", false);
    useParts.use(
        new UseParts.Use(note.id(), part, note.depot(), quantity, workOrder.id(), by), now);
    return new Spent.Part(
        note.id(), part.id(), part.name(), part.unit(), quantity, part.cents(), by, now);
  }
}
