package fr.vigie.part;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.part.Movement.Kind;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.math.BigDecimal;
import java.time.Clock;

/// A dispatcher takes in a delivery, or says how much was counted.
public final class MoveStock {

  /// What came in, or was counted.
  ///
  /// @param quantity what came in, or how much there is, by the kind; in the unit of the part
  public record Request(
      String clientMovementId, String part, String depot, Kind kind, BigDecimal quantity) {}

  public sealed interface Outcome {
    record Moved(Part part) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record PartNotFound(String partId) implements Outcome {}
  }

  private final Parts parts;
  private final PartEvents events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  MoveStock(Parts parts, PartEvents events, Transactions transactions, Ids ids, Clock clock) {
    this.parts = parts;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome move(Viewer viewer, Request request) {
    return transactions.runTwice(() -> moveOnce(viewer, request));
  }

  private Outcome moveOnce(Viewer viewer, Request request) {
    var part =
        parts.find(request.part()).filter(found -> viewer.may(Right.SEE_WORK, found.territory()));
    if (part.isEmpty()) {
      return new Outcome.PartNotFound(request.part());
    }
    if (!viewer.may(Right.PLAN_WORK, part.get().territory())) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    return parts
        .findMovement(part.get().territory(), name(request))
        .map(before -> again(before, part.get(), request))
        .orElseGet(() -> moved(viewer.staff().id(), part.get(), request));
  }

  /// No use of a part in a work order has such a name.
  private static String name(Request request) {
    return "said " + request.clientMovementId();
  }

  private static Outcome again(Movement before, Part part, Request request) {
    return before.part().equals(part.id())
            && before.depot().equals(request.depot())
            && before.kind() == request.kind()
            && (before.kind() == Kind.CORRECTION
                || before.quantity().compareTo(request.quantity()) == 0)
        ? new Outcome.Moved(part)
        : new Outcome.ClientIdReused(request.clientMovementId());
  }

  private Outcome moved(String by, Part part, Request request) {
    var there = part.stock().getOrDefault(request.depot(), BigDecimal.ZERO);
    var quantity =
        request.kind() == Kind.CORRECTION ? request.quantity().subtract(there) : request.quantity();
    parts.move(
        new Movement(
            ids.next("mov"),
            name(request),
            part.id(),
            part.territory(),
            request.depot(),
            request.kind(),
            quantity,
            null,
            by,
            clock.instant()));
    events.stockMoved(part, request.kind(), by);
    return new Outcome.Moved(parts.find(part.id()).orElseThrow());
  }
}
