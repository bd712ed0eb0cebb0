package fr.vigie.contractor;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An administrator says that a company works for the territory.
final class AddContractor {

  record Request(String clientContractorId, String territory, String name, @Nullable Siret siret) {

    String fingerprint() {
      return Fingerprint.of(territory, name, siret);
    }
  }

  sealed interface Outcome {
    record Added(Contractor contractor) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    /// Another that works for the territory is called so.
    record NameTaken(Contractor contractor) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Territories territories;
  private final Contractors contractors;
  private final ContractorEvents events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  AddContractor(
      Territories territories,
      Contractors contractors,
      ContractorEvents events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.contractors = contractors;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} when the territory has too many.
  Outcome add(Viewer viewer, Request request) {
    if (!viewer.may(Right.SET_UP, request.territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    if (territories.find(request.territory()).isEmpty()) {
      return new Outcome.TerritoryNotFound(request.territory());
    }
    return transactions.runTwice(() -> keep(viewer, request));
  }

  private Outcome keep(Viewer viewer, Request request) {
    var before = contractors.findByClientContractorId(request.clientContractorId());
    if (before.isPresent()) {
      return again(before.get(), request);
    }
    var there = contractors.of(request.territory());
    var namesake = there.stream().filter(c -> c.name().equals(request.name())).findFirst();
    if (namesake.isPresent()) {
      return new Outcome.NameTaken(namesake.get());
    }
    InvalidInput.unless(
        there.size() < Contractors.MOST,
        "territoryId",
        "at most " + Contractors.MOST + " contractors a territory");
    var added = contractor(viewer, request);
    contractors.add(added);
    events.changed(added, "ADD", added.by(), added.addedAt());
    return new Outcome.Added(added);
  }

  /// That another territory uses the same name for another is told by nothing but the refusal.
  private static Outcome again(Contractor before, Request request) {
    return Optional.of(before)
        .filter(contractor -> contractor.fingerprint().equals(request.fingerprint()))
        .<Outcome>map(Outcome.Added::new)
        .orElseGet(() -> new Outcome.ClientIdReused(request.clientContractorId()));
  }

  private Contractor contractor(Viewer viewer, Request request) {
    return new Contractor(
        ids.next("ctr"),
        request.clientContractorId(),
        request.fingerprint(),
        request.territory(),
        request.name(),
        request.siret(),
        clock.instant(),
        viewer.staff().id(),
        null);
  }
}
