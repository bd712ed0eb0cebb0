package fr.vigie.preventive;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.view.Loader;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The root fields of `preventive.graphqls`, in its order.
final class PreventiveWiring implements FeatureWiring {

  private final PreventivePlans plans;
  private final SetUpPlan setUp;
  private final PlanActs acts;
  private final PreventiveView view;

  PreventiveWiring(PreventivePlans plans, SetUpPlan setUp, PlanActs acts, PreventiveView view) {
    this.plans = plans;
    this.setUp = setUp;
    this.acts = acts;
    this.view = view;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("preventivePlans", this::preventivePlans))
        .type("Mutation", this::mutation);
    PreventiveResultWiring.wire(wiring);
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
    views.loader("preventivePlan", Loader.of((ids, _) -> plans.list(ids), PreventivePlan::id));
  }

  private List<PreventivePlan> preventivePlans(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    return arguments.context(Viewer.class).may(Right.SEE_WORK, territory)
        ? plans.notEnded(territory)
        : List.of();
  }

  private TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder type) {
    act(type, "setUpPreventivePlan", i -> setUp.setUp(viewer(i), PreventiveInputs.setUp(i)));
    act(
        type,
        "changePreventivePlan",
        i -> acts.change(viewer(i), plan(i), PreventiveInputs.terms(i)));
    act(type, "pausePreventivePlan", i -> acts.pause(viewer(i), plan(i)));
    act(type, "resumePreventivePlan", i -> acts.resume(viewer(i), plan(i)));
    act(type, "endPreventivePlan", i -> acts.end(viewer(i), plan(i)));
    return type;
  }

  private static void act(
      TypeRuntimeWiring.Builder type, String name, Function<Arguments, @Nullable Object> act) {
    type.dataFetcher(name, Acts.refusing(environment -> act.apply(Arguments.input(environment))));
  }

  private static Viewer viewer(Arguments input) {
    return input.context(Viewer.class);
  }

  private static String plan(Arguments input) {
    return input.string("planId");
  }
}
