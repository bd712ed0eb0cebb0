package fr.vigie.planning;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Viewer;
import fr.vigie.view.Views;
import fr.vigie.workorder.WorkOrderOutcome;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Instant;
import java.util.function.BiFunction;

/// The fields of `planning.graphqls`, in its order; what acts answer is read with work orders.
final class PlanningWiring implements FeatureWiring {

  private static final int MOST_REASON = 500;
  private static final int MOST_NOTE = 2_000;

  private final PlanningModule.Parts parts;
  private final PlanningInputs inputs;

  PlanningWiring(PlanningModule.Parts parts, PlanningInputs inputs) {
    this.parts = parts;
    this.inputs = inputs;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Mutation", this::mutation);
  }

  @Override
  public void declare(Views views) {
    // Its types are those of work orders.
  }

  private TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder type) {
    var acts = parts.acts();
    act(type, "openWorkOrder", (v, i) -> parts.open().open(v, PlanningInputs.open(i)));
    act(type, "assignWorkOrder", (v, i) -> parts.assign().assign(v, PlanningInputs.assign(i)));
    act(type, "changeWorkOrder", (v, i) -> parts.change().change(v, inputs.change(i)));
    act(
        type,
        "dispatchWorkOrder",
        (v, i) -> acts.dispatch(v, id(i), (Instant) i.values().get("acceptBy")));
    act(
        type,
        "verifyWorkOrder",
        (v, i) -> acts.verify(v, id(i), i.optionalText("note", MOST_NOTE)));
    act(type, "reopenWorkOrder", (v, i) -> acts.reopen(v, id(i), reason(i)));
    act(type, "cancelWorkOrder", (v, i) -> acts.cancel(v, id(i), reason(i)));
    act(
        type,
        "mergeWorkOrders",
        (v, i) ->
            parts
                .merge()
                .merge(v, new MergeWorkOrders.Request(id(i), i.string("keptWorkOrderId"))));
    act(type, "splitWorkOrder", (v, i) -> parts.split().split(v, PlanningInputs.split(i)));
    return type;
  }

  private static void act(
      TypeRuntimeWiring.Builder type,
      String name,
      BiFunction<Viewer, Arguments, WorkOrderOutcome> act) {
    type.dataFetcher(
        name,
        Acts.refusing(environment -> {
          var input = Arguments.input(environment);
          return act.apply(input.context(Viewer.class), input);
        }));
  }

  private static String id(Arguments input) {
    return input.string("workOrderId");
  }

  private static String reason(Arguments input) {
    return input.text("reason", 1, MOST_REASON);
  }
}
