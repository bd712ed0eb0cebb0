package fr.vigie.dispatch;

import fr.vigie.dispatch.BulkAssignments.Bulk;
import fr.vigie.identity.KnownContractors;
import fr.vigie.identity.People;
import fr.vigie.identity.Right;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.team.Teams;
import fr.vigie.workorder.KeepWorkOrder;
import fr.vigie.workorder.Staffing;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrderLifecycle;
import fr.vigie.workorder.WorkOrders;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A dispatcher says of many work orders at once who does each on which day. Each is kept by
/// itself, together with what is answered of it: the same again is answered the same, and does what
/// a crash had left over.
final class AssignWorkOrders {

  static final int MOST = 100;

  record Request(String clientBulkId, List<Item> items) {

    String fingerprint() {
      return Fingerprint.of(items.toArray());
    }
  }

  /// Who does a work order, and when; what is null is nobody, no team, no contractor and no day.
  record Item(
      String workOrder,
      @Nullable String agent,
      @Nullable String team,
      @Nullable String contractor,
      @Nullable LocalDate plannedFor) {

    Item {
      if (contractor != null && (agent != null || team != null)) {
        throw new IllegalArgumentException("given to " + contractor + " and to others");
      }
    }
  }

  sealed interface Outcome {
    record Answered(List<Assignment> results) implements Outcome {

      public Answered {
        results = List.copyOf(results);
      }
    }

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  private final WorkOrders workOrders;
  private final KeepWorkOrder keep;
  private final BulkAssignments bulks;
  private final People people;
  private final Teams teams;
  private final KnownContractors contractors;
  private final Transactions transactions;
  private final Clock clock;

  AssignWorkOrders(
      WorkOrders workOrders,
      KeepWorkOrder keep,
      BulkAssignments bulks,
      People people,
      Teams teams,
      KnownContractors contractors,
      Transactions transactions,
      Clock clock) {
    this.workOrders = workOrders;
    this.keep = keep;
    this.bulks = bulks;
    this.people = people;
    this.teams = teams;
    this.contractors = contractors;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for none, too many, and one that is named twice.
  Outcome assign(Viewer viewer, Request request) {
    if (viewer.scope(Right.PLAN_WORK).isNowhere()) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    var distinct = request.items().stream().map(Item::workOrder).distinct().count();
    InvalidInput.unless(
        distinct == request.items().size() && distinct >= 1 && distinct <= MOST,
        "items",
        "1 to " + MOST + ", each work order once");
    var id = viewer.staff().id() + " " + request.clientBulkId();
    if (!begin(id, request).fingerprint().equals(request.fingerprint())) {
      return new Outcome.ClientIdReused(request.clientBulkId());
    }
    var results = new ArrayList<Assignment>();
    for (var at = 0; at < request.items().size(); at++) {
      var position = at;
      var item = request.items().get(at);
      results.add(transactions.run(() -> assign(viewer, id, position, item)));
    }
    return new Outcome.Answered(results);
  }

  private Bulk begin(String id, Request request) {
    var before = bulks.find(id);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      return bulks.add(id, request.fingerprint(), clock.instant());
    } catch (AlreadyExists sentTwiceAtOnce) {
      return bulks.find(id).orElseThrow();
    }
  }

  /// What was answered is read within the transaction, so that of two at once one begins again.
  private Assignment assign(Viewer viewer, String bulk, int position, Item item) {
    var answered = bulks.find(bulk).orElseThrow().answered(position);
    if (answered.isPresent()) {
      return answered.get().of(item, workOrders.find(item.workOrder()));
    }
    var result =
        workOrders
            .find(item.workOrder())
            .filter(found -> viewer.may(Right.SEE_WORK, found.territory()))
            .map(found -> assign(viewer, found, item))
            .orElseGet(() -> new Assignment.WorkOrderNotFound(item.workOrder()));
    bulks.answer(bulk, position, result.code());
    return result;
  }

  private Assignment assign(Viewer viewer, WorkOrder workOrder, Item item) {
    var territory = workOrder.territory();
    if (!viewer.may(Right.PLAN_WORK, territory)) {
      return new Assignment.NotAllowed(Right.PLAN_WORK);
    }
    if (item.agent() != null && !isAgent(item.agent(), territory)) {
      return new Assignment.AgentNotFound(item.agent());
    }
    var change = WorkOrderLifecycle.change(workOrder.status(), Act.ASSIGN);
    if (change.isEmpty()) {
      return new Assignment.StatusForbids(workOrder);
    }
    if (item.contractor() != null && !contractors.hold(item.contractor(), territory)) {
      return new Assignment.ContractorNotFound(item.contractor());
    }
    var staffing = staffing(workOrder, item);
    return staffing.isEmpty()
        ? new Assignment.TeamNotFound(Objects.requireNonNull(item.team()))
        : new Assignment.Assigned(keep(viewer, workOrder, item, staffing.get(), change.get()));
  }

  /// Empty when there is no such team in the territory. A contractor works with nobody of the
  /// territory, and who it was before is not who it is now.
  private Optional<Staffing> staffing(WorkOrder workOrder, Item item) {
    var before = workOrder.details().staffing();
    var contractor = item.contractor();
    if (contractor != null) {
      return Optional.of(
          contractor.equals(before.contractor()) ? before : Staffing.NONE.by(contractor));
    }
    var own = before.contractor() == null ? before : Staffing.NONE;
    var team = item.team();
    return team == null
        ? Optional.of(own.ofNoTeam())
        : teams.hold(team, workOrder.territory()).map(held -> own.of(team, held.members()));
  }

  private WorkOrder keep(
      Viewer viewer,
      WorkOrder before,
      Item item,
      Staffing staffing,
      WorkOrderLifecycle.Change change) {
    var after =
        before.assigned(item.agent(), item.plannedFor()).with(before.details().with(staffing));
    var isAsBefore = after.equals(before) && before.status() != Status.NEW;
    return isAsBefore
        ? before
        : keep.change(before, after, change, new KeepWorkOrder.Doer(viewer.staff().id(), null));
  }

  private boolean isAgent(String id, String territory) {
    return people.find(id).filter(person -> person.is(Role.AGENT, territory)).isPresent();
  }
}
