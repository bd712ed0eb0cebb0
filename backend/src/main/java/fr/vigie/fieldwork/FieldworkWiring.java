package fr.vigie.fieldwork;

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

/// The fields of `fieldwork.graphqls`, in its order; what acts answer is read with work orders.
final class FieldworkWiring implements FeatureWiring {

  private static final int MOST_REASON = 500;
  private static final int MOST_NOTE = 2_000;

  private final AgentActs acts;

  FieldworkWiring(AgentActs acts) {
    this.acts = acts;
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
    act(type, "acceptWorkOrder", (v, i) -> acts.accept(v, id(i)));
    act(type, "refuseWorkOrder", (v, i) -> acts.refuse(v, id(i), reason(i)));
    act(type, "startWorkOrder", (v, i) -> acts.start(v, id(i)));
    act(
        type,
        "holdWorkOrder",
        (v, i) -> acts.hold(v, id(i), reason(i), (Instant) i.values().get("until")));
    act(type, "recordWork", (v, i) -> acts.record(v, id(i), FieldInputs.notes(i)));
    act(
        type,
        "completeWorkOrder",
        (v, i) -> acts.complete(v, id(i), i.optionalText("note", MOST_NOTE), FieldInputs.notes(i)));
    act(type, "giveUpWorkOrder", (v, i) -> acts.giveUp(v, id(i), reason(i), FieldInputs.notes(i)));
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
