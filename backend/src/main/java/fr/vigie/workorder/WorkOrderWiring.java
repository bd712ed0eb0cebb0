package fr.vigie.workorder;

import fr.vigie.event.LiveFeed;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Forbidden;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.view.Loader;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import fr.vigie.workorder.WorkOrder.Status;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// The root fields of `workorder.graphqls`, in its order; those of a work order are in {@link
/// WorkOrderView}, what acts answer in {@link WorkOrderResultWiring}.
final class WorkOrderWiring implements FeatureWiring {

  private static final int MOST_REPORTS = 50;
  private static final int MOST_IN_BOX = 1_000;

  private final WorkOrderReads workOrders;
  private final PlanWorkOrder planWorkOrder;
  private final LiveFeed<WorkOrderChanged> changed;
  private final WorkOrderView view;

  WorkOrderWiring(
      WorkOrderReads workOrders,
      PlanWorkOrder planWorkOrder,
      LiveFeed<WorkOrderChanged> changed,
      WorkOrderView view) {
    this.workOrders = workOrders;
    this.planWorkOrder = planWorkOrder;
    this.changed = changed;
    this.view = view;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", this::query)
        .type("Mutation", this::mutation)
        .type("Subscription", type -> type.dataFetcher("workOrderChanged", this::workOrderChanged));
    WorkOrderResultWiring.wire(wiring);
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
    views
        .of("WorkOrdersInBox", WorkOrdersInBox.class)
        .part("workOrders", WorkOrdersInBox::workOrders)
        .value("isComplete", WorkOrdersInBox::isComplete);
    views.loader("workOrder", Loader.rows(workOrders::list));
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of("wo", new Refetcher("WorkOrder", this::visible));
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "workOrder", e -> visible(Arguments.of(e).string("id"), Arguments.of(e)))
        .dataFetcher("workOrders", this::workOrders)
        .dataFetcher("workOrdersInBox", this::workOrdersInBox);
  }

  private @Nullable Row visible(String id, Arguments asked) {
    var sight = WorkSight.of(viewer(asked));
    return workOrders
        .find(id, asked.wanted().and("_id", "territory", "contractor"))
        .filter(sight::sees)
        .orElse(null);
  }

  private Connection<Row> workOrders(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return Connection.of(
        workOrders.page(
            filter(arguments),
            arguments.constant("orderBy", WorkOrderOrder.class),
            arguments.integer("first", 1, 100),
            arguments.optionalString("after"),
            arguments.wanted()));
  }

  private static WorkOrderFilter filter(Arguments arguments) {
    if (!arguments.has("filter")) {
      return new WorkOrderFilter(WorkSight.of(viewer(arguments)), null, null, List.of());
    }
    var filter = arguments.object("filter");
    return new WorkOrderFilter(
        sight(filter),
        filter.optionalString("agentId"),
        filter.optionalString("contractorId"),
        filter.constants("statuses", Status.class));
  }

  private static WorkSight sight(Arguments arguments) {
    var territory = arguments.optionalString("territoryId");
    return territory == null
        ? WorkSight.of(viewer(arguments))
        : WorkSight.of(viewer(arguments), territory);
  }

  private WorkOrdersInBox workOrdersInBox(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var most = arguments.integer("first", 1, MOST_IN_BOX);
    var found =
        workOrders.inBox(
            arguments.box("box"),
            WorkSight.of(viewer(arguments)),
            arguments.constants("statuses", Status.class),
            most + 1,
            arguments.wanted());
    return new WorkOrdersInBox(found.stream().limit(most).toList(), found.size() <= most);
  }

  private record WorkOrdersInBox(List<Row> workOrders, boolean isComplete) {}

  private TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("planWorkOrder", Acts.refusing(this::planWorkOrder));
  }

  private static Viewer viewer(Arguments input) {
    return input.context(Viewer.class);
  }

  private PlanWorkOrder.Outcome planWorkOrder(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var reportIds = input.strings("reportIds", MOST_REPORTS);
    var distinct = new HashSet<>(reportIds).size() == reportIds.size();
    InvalidInput.unless(distinct && !reportIds.isEmpty(), "reportIds", "1 to 50, each once");
    return planWorkOrder.plan(
        viewer(input),
        new PlanWorkOrder.Request(
            input.text("clientWorkOrderId", 8, 64),
            reportIds,
            input.optionalString("agentId"),
            (LocalDate) input.values().get("plannedFor"),
            input.optionalText("instructions", 2_000)));
  }

  private Flow.Publisher<WorkOrderChanged> workOrderChanged(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var sight = sight(arguments);
    if (sight.isNothing()) {
      throw new Forbidden();
    }
    return changed.where(happened -> sight.sees(happened.workOrder()));
  }
}
