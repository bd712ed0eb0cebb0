package fr.vigie.tour;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.round.Planning;
import fr.vigie.round.Round;
import fr.vigie.round.RoundEvents;
import fr.vigie.round.RoundRights;
import fr.vigie.round.RoundStop;
import fr.vigie.round.Rounds;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// A dispatcher asks for a round. It is kept at once and planned beside the requests, so that
/// nobody waits for the planner.
public final class PlanRound {

  static final int MOST_WAITING = 10;
  static final int RETRY_AFTER_SECONDS = 30;

  public sealed interface Outcome {
    record Planned(Round round) implements Outcome {}

    record AgentNotFound(String agentId) implements Outcome {}

    record AssetNotFound(String assetId) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record PlannerBusy(int retryAfterSeconds) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}

    record WorkOrderClosed(String workOrderId) implements Outcome {}

    /// It is still to be visited in another round.
    record WorkOrderInRound(String workOrderId, Round round) implements Outcome {}

    record WorkOrderNotFound(String workOrderId) implements Outcome {}
  }

  private final Territories territories;
  private final Crew crew;
  private final RoundRules rules;
  private final ChooseStops chooseStops;
  private final Rounds rounds;
  private final RoundEvents events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  PlanRound(
      Territories territories,
      Crew crew,
      ChooseStops chooseStops,
      Rounds rounds,
      RoundEvents events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.crew = crew;
    this.rules = new RoundRules(territories, clock);
    this.chooseStops = chooseStops;
    this.rounds = rounds;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link fr.vigie.shared.InvalidInput} for a round that could not be one.
  public Outcome plan(Viewer viewer, RoundRequest request) {
    if (!viewer.may(Right.PLAN_WORK, request.territory())) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    if (territories.find(request.territory()).isEmpty()) {
      return new Outcome.TerritoryNotFound(request.territory());
    }
    return rounds
        .findByClientRoundId(request.clientRoundId())
        .map(before -> again(viewer, before, request))
        .orElseGet(() -> planAnew(viewer, request));
  }

  private static Outcome again(Viewer viewer, Round before, RoundRequest request) {
    return RoundRights.mayPlan(viewer, before) && before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Planned(before)
        : new Outcome.ClientIdReused(request.clientRoundId());
  }

  private Outcome planAnew(Viewer viewer, RoundRequest request) {
    rules.check(request);
    var agent = request.agent();
    if (agent != null && !crew.isAgent(agent, request.territory())) {
      return new Outcome.AgentNotFound(agent);
    }
    if (rounds.waiting(request.territory()) >= MOST_WAITING) {
      return new Outcome.PlannerBusy(RETRY_AFTER_SECONDS);
    }
    return switch (chooseStops.choose(request)) {
      case ChooseStops.Choice.Stops(var stops) -> keep(viewer, request, stops);
      case ChooseStops.Choice.NoAsset(var id) -> new Outcome.AssetNotFound(id);
      case ChooseStops.Choice.NoWorkOrder(var id) -> new Outcome.WorkOrderNotFound(id);
      case ChooseStops.Choice.WorkOrderClosed(var id) -> new Outcome.WorkOrderClosed(id);
    };
  }

  private Outcome keep(Viewer viewer, RoundRequest request, List<RoundStop> stops) {
    var round = round(viewer.staff().id(), request, stops);
    try {
      return transactions.run(() -> heldElsewhere(round).orElseGet(() -> add(round)));
    } catch (AlreadyExists plannedTwiceAtOnce) {
      return rounds
          .findByClientRoundId(request.clientRoundId())
          .map(before -> again(viewer, before, request))
          // Another took one of its work orders at once, and is seen now.
          .orElseGet(() -> keep(viewer, request, stops));
    }
  }

  private Optional<Outcome> heldElsewhere(Round round) {
    var wanted = round.heldWorkOrders();
    return rounds.holding(wanted).stream()
        .findFirst()
        .map(other -> {
          var both = wanted.stream().filter(other.heldWorkOrders()::contains).findFirst();
          return new Outcome.WorkOrderInRound(both.orElseThrow(), other);
        });
  }

  private Outcome add(Round round) {
    rounds.add(round);
    events.append(round, Round.Act.PLAN, round.by(), round.createdAt());
    return new Outcome.Planned(round);
  }

  private Round round(String by, RoundRequest request, List<RoundStop> stops) {
    var now = clock.instant();
    return new Round(
        ids.next("rnd"),
        request.clientRoundId(),
        request.fingerprint(),
        request.territory(),
        request.day(),
        request.agent(),
        request.vehicle(),
        Round.Status.PLANNING,
        request.shift(crew.skills(request)),
        stops,
        request.waste(),
        null,
        Planning.ofAll(ids.next("pln"), now),
        null,
        null,
        by,
        now);
  }
}
