package fr.vigie.escalation;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Loader;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The fields of `escalation.graphqls`, in its order.
final class EscalationWiring implements FeatureWiring {

  private final Escalations escalations;
  private final SetEscalation setEscalation;

  EscalationWiring(Escalations escalations, SetEscalation setEscalation) {
    this.escalations = escalations;
    this.setEscalation = setEscalation;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("escalations", this::escalations))
        .type(
            "Mutation",
            type -> type.dataFetcher("setEscalation", Acts.refusing(this::setEscalation)))
        .type(
            "SetEscalationResult",
            type ->
                type.typeResolver(
                    TypeNames.of(SetEscalation.Outcome.class, EscalationWiring::resultType)));
  }

  @Override
  public void declare(Views views) {
    views
        .stored("WorkOrder")
        .where(
            Set.of("territory"),
            EscalationWiring::mayPlan,
            workOrder -> workOrder.reference("escalation", "_id", "escalation"));
    views
        .of("Escalation", Escalation.class)
        .reference("workOrder", "workOrder", Escalation::workOrder)
        .value("level", Escalation::level)
        .value("dueAt", Escalation::dueAt)
        .value("raisedAt", Escalation::raisedAt);
    Connection.declare(views, "Escalation");
    views.loader(
        "escalation",
        Loader.of(
            (ids, _) -> escalations.list(ids).stream().filter(Escalation::isActive).toList(),
            Escalation::workOrder));
  }

  private static boolean mayPlan(Row workOrder, Circumstances circumstances) {
    return circumstances
        .context(Viewer.class)
        .may(Right.PLAN_WORK, workOrder.required("territory"));
  }

  private Connection<Escalation> escalations(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var scope = arguments.context(Viewer.class).scope(Right.PLAN_WORK);
    var territory = arguments.optionalString("territoryId");
    return Connection.of(
        escalations.active(
            territory == null ? scope : scope.only(territory),
            arguments.integer("first", 1, 100),
            arguments.optionalString("after")));
  }

  @SuppressWarnings("unchecked") // the schema says that they are numbers
  private SetEscalation.Outcome setEscalation(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var days = (List<Integer>) Objects.requireNonNull(input.values().get("workingDays"));
    return setEscalation.set(input.context(Viewer.class), input.string("territoryId"), days);
  }

  private static String resultType(SetEscalation.Outcome outcome) {
    return switch (outcome) {
      case SetEscalation.Outcome.EscalationSet _ -> "SetEscalationSuccess";
      case SetEscalation.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case SetEscalation.Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }
}
