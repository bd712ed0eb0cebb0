package fr.vigie.dispatch;

import fr.vigie.dispatch.AssignWorkOrders.Item;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.view.Loader;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The root fields of `dispatch.graphqls`, in its order.
final class DispatchWiring implements FeatureWiring {

  private static final int MOST_AGENTS = 50;

  private final SeeCalendar seeCalendar;
  private final SuggestAgents suggestAgents;
  private final Escalations escalations;
  private final AssignWorkOrders assignWorkOrders;
  private final SetEscalation setEscalation;

  DispatchWiring(
      SeeCalendar seeCalendar,
      SuggestAgents suggestAgents,
      Escalations escalations,
      AssignWorkOrders assignWorkOrders,
      SetEscalation setEscalation) {
    this.seeCalendar = seeCalendar;
    this.suggestAgents = suggestAgents;
    this.escalations = escalations;
    this.assignWorkOrders = assignWorkOrders;
    this.setEscalation = setEscalation;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "Query",
            type ->
                type.dataFetcher("workCalendar", this::workCalendar)
                    .dataFetcher("agentSuggestions", this::agentSuggestions)
                    .dataFetcher("escalations", this::escalations))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("assignWorkOrders", Acts.refusing(this::assign))
                    .dataFetcher("setEscalation", Acts.refusing(this::setEscalation)));
    DispatchResultWiring.wire(wiring);
  }

  @Override
  public void declare(Views views) {
    DispatchView.declare(views);
    views.loader(
        "escalation",
        Loader.of(
            (ids, _) -> escalations.list(ids).stream().filter(Escalation::isActive).toList(),
            Escalation::workOrder));
  }

  private @Nullable WorkCalendar workCalendar(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return seeCalendar
        .see(
            viewer(arguments),
            new SeeCalendar.Request(
                arguments.string("territoryId"),
                day(arguments, "from"),
                day(arguments, "to"),
                arguments.strings("agentIds", MOST_AGENTS),
                arguments.optionalString("teamId")))
        .orElse(null);
  }

  private @Nullable Suggestions agentSuggestions(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return suggestAgents
        .suggest(
            viewer(arguments),
            arguments.string("workOrderId"),
            (LocalDate) arguments.values().get("day"),
            arguments.integer("first", 1, 50))
        .orElse(null);
  }

  private Connection<Escalation> escalations(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var scope = viewer(arguments).scope(Right.PLAN_WORK);
    var territory = arguments.optionalString("territoryId");
    return Connection.of(
        escalations.active(
            territory == null ? scope : scope.only(territory),
            arguments.integer("first", 1, 100),
            arguments.optionalString("after")));
  }

  private AssignWorkOrders.Outcome assign(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return assignWorkOrders.assign(
        viewer(input),
        new AssignWorkOrders.Request(
            input.text("clientBulkId", 8, 64),
            input.objects("items", AssignWorkOrders.MOST).stream()
                .map(DispatchWiring::item)
                .toList()));
  }

  private static Item item(Arguments given) {
    var plannedFor = (LocalDate) given.values().get("plannedFor");
    InvalidInput.unless(
        plannedFor == null || (plannedFor.getYear() >= 2000 && plannedFor.getYear() < 2100),
        "items.plannedFor",
        "a day from 2000 to 2100");
    var agent = given.optionalString("agentId");
    var team = given.optionalString("teamId");
    var contractor = given.optionalString("contractorId");
    InvalidInput.unless(
        contractor == null || (agent == null && team == null),
        "items.contractorId",
        "a contractor or agents, not both");
    return new Item(given.string("workOrderId"), agent, team, contractor, plannedFor);
  }

  @SuppressWarnings("unchecked") // the schema says that they are numbers
  private SetEscalation.Outcome setEscalation(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var days = (List<Integer>) Objects.requireNonNull(input.values().get("workingDays"));
    return setEscalation.set(viewer(input), input.string("territoryId"), days);
  }

  private static LocalDate day(Arguments arguments, String name) {
    return (LocalDate) Objects.requireNonNull(arguments.values().get(name), name);
  }

  private static Viewer viewer(Arguments arguments) {
    return arguments.context(Viewer.class);
  }
}
