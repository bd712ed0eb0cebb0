package fr.vigie.workorder;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Loaders;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Report;
import fr.vigie.territory.Territories;
import fr.vigie.workorder.WorkOrder.Act;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The fields of the types `WorkOrder` and `WorkOrderStep` that are more than what is stored, and
/// `Report.workOrder`.
final class WorkOrderTypeWiring {

  private final Territories territories;
  private final Clock clock;

  WorkOrderTypeWiring(Territories territories, Clock clock) {
    this.territories = territories;
    this.clock = clock;
  }

  TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("agent", e -> Loaders.one(e, "person", workOrder(e).agent()))
        .dataFetcher("isOverdue", e -> workOrder(e).isOverdueAt(clock.instant()))
        .dataFetcher("commune", e -> territories.commune(workOrder(e).commune()))
        .dataFetcher("territory", e -> territories.get(workOrder(e).territory()))
        .dataFetcher("reports", e -> Loaders.all(e, "report", workOrder(e).reports()))
        .dataFetcher("viewerCanStart", viewerCan(Act.START))
        .dataFetcher("viewerCanHold", viewerCan(Act.HOLD))
        .dataFetcher("viewerCanComplete", viewerCan(Act.COMPLETE))
        .dataFetcher("viewerCanCancel", viewerCan(Act.CANCEL));
  }

  TypeRuntimeWiring.Builder wireStep(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
        "by",
        e -> Loaders.one(e, "person", Objects.requireNonNull(e.<WorkOrder.Step>getSource()).by()));
  }

  @Nullable CompletableFuture<Object> ofReport(DataFetchingEnvironment environment) {
    var report = Objects.requireNonNull(environment.<Report>getSource());
    var sees =
        Arguments.of(environment).context(Viewer.class).may(Right.SEE_WORK, report.territory());
    return sees ? Loaders.one(environment, "workOrder", report.workOrder()) : null;
  }

  private static DataFetcher<Boolean> viewerCan(Act act) {
    return environment -> {
      var workOrder = workOrder(environment);
      var viewer = Arguments.of(environment).context(Viewer.class);
      return WorkOrderLifecycle.change(workOrder.status(), act).isPresent()
          && WorkOrderRights.may(viewer, act, workOrder);
    };
  }

  private static WorkOrder workOrder(DataFetchingEnvironment environment) {
    return Objects.requireNonNull(environment.getSource());
  }
}
