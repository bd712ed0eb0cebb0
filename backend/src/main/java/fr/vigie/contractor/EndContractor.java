package fr.vigie.contractor;

import fr.vigie.identity.DismissPeople;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Transactions;
import java.time.Clock;

/// An administrator says that a contractor works for the territory no longer: its people see
/// nothing from then on. What it has still to do is given to others first. Ended twice it changes
/// nothing.
final class EndContractor {

  sealed interface Outcome {
    record Ended(Contractor contractor) implements Outcome {}

    record ContractorNotFound(String contractorId) implements Outcome {}

    /// It has work to do still.
    ///
    /// @param openCount how many work orders
    record HasWork(Contractor contractor, int openCount) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  private final Contractors contractors;
  private final OpenWork openWork;
  private final DismissPeople dismiss;
  private final ContractorEvents events;
  private final Transactions transactions;
  private final Clock clock;

  EndContractor(
      Contractors contractors,
      OpenWork openWork,
      DismissPeople dismiss,
      ContractorEvents events,
      Transactions transactions,
      Clock clock) {
    this.contractors = contractors;
    this.openWork = openWork;
    this.dismiss = dismiss;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  Outcome end(Viewer viewer, String id) {
    var outcome = transactions.run(() -> within(viewer, id));
    dismiss.forget();
    return outcome;
  }

  private Outcome within(Viewer viewer, String id) {
    return ContractorRights.known(viewer, contractors.find(id))
        .map(found -> end(viewer, found))
        .orElseGet(() -> new Outcome.ContractorNotFound(id));
  }

  private Outcome end(Viewer viewer, Contractor found) {
    if (!viewer.may(Right.SET_UP, found.territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    // Whoever gives it work or takes people on for it at this moment waits, or begins again.
    var contractor = contractors.hold(found.id()).orElseThrow();
    if (!contractor.isActive()) {
      return new Outcome.Ended(contractor);
    }
    var open = openWork.of(contractor.id());
    if (open > 0) {
      return new Outcome.HasWork(contractor, open);
    }
    var now = clock.instant();
    var ended = contractor.ended(now);
    contractors.put(ended);
    dismiss.of(ended.id(), viewer.staff().id());
    events.changed(ended, "END", viewer.staff().id(), now);
    return new Outcome.Ended(ended);
  }
}
