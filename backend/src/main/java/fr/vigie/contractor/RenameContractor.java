package fr.vigie.contractor;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Transactions;
import java.time.Clock;

/// An administrator says that a contractor is called otherwise now.
final class RenameContractor {

  sealed interface Outcome {
    record Renamed(Contractor contractor) implements Outcome {}

    record ContractorNotFound(String contractorId) implements Outcome {}

    /// Another that works for the territory is called so.
    record NameTaken(Contractor contractor) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  private final Contractors contractors;
  private final ContractorEvents events;
  private final Transactions transactions;
  private final Clock clock;

  RenameContractor(
      Contractors contractors, ContractorEvents events, Transactions transactions, Clock clock) {
    this.contractors = contractors;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  Outcome rename(Viewer viewer, String id, String name) {
    return transactions.runTwice(() -> within(viewer, id, name));
  }

  private Outcome within(Viewer viewer, String id, String name) {
    return ContractorRights.known(viewer, contractors.find(id))
        .map(found -> rename(viewer, found, name))
        .orElseGet(() -> new Outcome.ContractorNotFound(id));
  }

  private Outcome rename(Viewer viewer, Contractor contractor, String name) {
    if (!viewer.may(Right.SET_UP, contractor.territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    if (contractor.name().equals(name)) {
      return new Outcome.Renamed(contractor);
    }
    var namesake =
        contractors.of(contractor.territory()).stream()
            .filter(other -> contractor.isActive() && other.name().equals(name))
            .findFirst();
    if (namesake.isPresent()) {
      return new Outcome.NameTaken(namesake.get());
    }
    var renamed = contractor.named(name);
    contractors.put(renamed);
    events.changed(renamed, "RENAME", viewer.staff().id(), clock.instant());
    return new Outcome.Renamed(renamed);
  }
}
