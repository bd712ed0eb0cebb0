package fr.vigie.adoption;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Viewer;
import fr.vigie.practice.Practice.Means;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// An administrator takes a practice over: its means are applied, and what is expected of it is
/// kept, both or nothing.
final class AdoptPractice {

  record Request(String clientAdoptionId, PlanAdoption.Request asked) {

    String fingerprint() {
      return Fingerprint.of(asked.practice(), asked.territory(), asked.from());
    }
  }

  sealed interface Outcome permits Adopted, ClientIdReused, AdoptionRefusal {}

  record Adopted(Adoption adoption) implements Outcome {}

  record ClientIdReused(String clientId) implements Outcome {}

  private final PlanAdoption plan;
  private final Adoptions adoptions;
  private final Takeovers takeovers;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  AdoptPractice(
      PlanAdoption plan,
      Adoptions adoptions,
      Takeovers takeovers,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.plan = plan;
    this.adoptions = adoptions;
    this.takeovers = takeovers;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link fr.vigie.shared.InvalidInput} like {@link PlanAdoption}.
  Outcome adopt(Viewer viewer, Request request) {
    var lacking = PlanAdoption.lacking(viewer, request.asked().territory());
    if (lacking.isPresent()) {
      return new AdoptionRefusal.NotAllowed(lacking.get());
    }
    return again(request)
        .orElseGet(() ->
            switch (plan.plan(viewer, request.asked())) {
              case PlanAdoption.Planned(var found) -> keep(viewer, request, found);
              case AdoptionRefusal refusal -> refusal;
            });
  }

  private Optional<Outcome> again(Request request) {
    return adoptions
        .findByClientId(request.clientAdoptionId())
        .map(before ->
            before.fingerprint().equals(request.fingerprint())
                ? new Adopted(before)
                : new ClientIdReused(request.clientAdoptionId()));
  }

  private Outcome keep(Viewer viewer, Request request, AdoptionPlan found) {
    var means = Objects.requireNonNull(found.practice().deed().means());
    var takeover = takeovers.of(means.kind());
    try {
      var kept = transactions.run(() -> store(viewer, request, found, means, takeover));
      takeover.settle(found.territory());
      return new Adopted(kept);
    } catch (AlreadyExists adoptedAtOnce) {
      return again(request)
          .orElseGet(() ->
              new AdoptionRefusal.PracticeAdopted(
                  adoptions
                      .find(found.practice().id(), found.territory().id())
                      .orElseThrow(() -> adoptedAtOnce)));
    }
  }

  private Adoption store(
      Viewer viewer, Request request, AdoptionPlan found, Means means, Takeover takeover) {
    var id = ids.next("adp");
    var steps = takeover.store(viewer, means.id(), found.territory(), found.from(), id);
    var adoption =
        new Adoption(
            id,
            request.clientAdoptionId(),
            request.fingerprint(),
            found.practice().id(),
            found.territory().id(),
            found.from(),
            steps.changes(),
            steps.kept(),
            found.expected(),
            viewer.staff().id(),
            clock.instant());
    adoptions.add(adoption);
    events.append(List.of(adopted(adoption)));
    return adoption;
  }

  private Event adopted(Adoption adoption) {
    return new Event(
        ids.next("evt"),
        "PracticeAdopted",
        adoption.territory(),
        adoption.id(),
        "ADOPT",
        adoption.by(),
        adoption.adoptedAt());
  }
}
