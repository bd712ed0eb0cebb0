package fr.vigie.fieldwork;

import fr.vigie.graphql.FeatureWiring;
import fr.vigie.media.MediaModule;
import fr.vigie.part.UseParts;
import fr.vigie.register.ChangeInWork;
import fr.vigie.round.FinishWork;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.workorder.WorkOrderModule;
import java.time.Clock;
import java.time.Duration;

/// What the rest of the backend sees of what agents do.
///
/// @param finishWork finishes what stops of rounds are for
public record FieldworkModule(
    AgentActs acts, FinishWork finishWork, AttachAwaited awaited, FeatureWiring wiring) {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

  public static FieldworkModule on(
      WorkOrderModule workOrder,
      MediaModule media,
      UseParts useParts,
      ChangeInWork changeInWork,
      Transactions transactions,
      Clock clock) {
    var photos = new WorkPhotoDesk(media.claim(), clock);
    var awaited =
        new AttachAwaited(workOrder.workOrders(), photos, workOrder.keep(), transactions, clock);
    media.subjects().expect(awaited);
    var acts =
        new AgentActs(
            workOrder.acts(), new NoteWork(useParts, photos, changeInWork, clock), useParts, clock);
    return new FieldworkModule(
        acts, new FinishAtStop(workOrder.workOrders(), acts), awaited, new FieldworkWiring(acts));
  }

  /// Looks again at photos that came in at the moment in which they were announced.
  public Worker start() {
    var worker = new Worker("photos of work", BETWEEN_LOOKS, awaited::look);
    worker.start();
    return worker;
  }
}
