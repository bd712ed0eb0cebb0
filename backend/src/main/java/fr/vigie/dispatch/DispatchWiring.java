package fr.vigie.dispatch;

import fr.vigie.dispatch.AssignWorkOrders.Item;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The root fields of `dispatch.graphqls`, in its order.
final class DispatchWiring implements FeatureWiring {

  private static final int MOST_AGENTS = 50;

  private final SeeCalendar seeCalendar;
  private final SuggestAgents suggestAgents;
  private final AssignWorkOrders assignWorkOrders;

  DispatchWiring(
      SeeCalendar seeCalendar, SuggestAgents suggestAgents, AssignWorkOrders assignWorkOrders) {
    this.seeCalendar = seeCalendar;
    this.suggestAgents = suggestAgents;
    this.assignWorkOrders = assignWorkOrders;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "Query",
            type ->
                type.dataFetcher("workCalendar", this::workCalendar)
                    .dataFetcher("agentSuggestions", this::agentSuggestions))
        .type(
            "Mutation", type -> type.dataFetcher("assignWorkOrders", Acts.refusing(this::assign)));
    DispatchResultWiring.wire(wiring);
  }

  @Override
  public void declare(Views views) {
    DispatchView.declare(views);
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

  private static LocalDate day(Arguments arguments, String name) {
    return (LocalDate) Objects.requireNonNull(arguments.values().get(name), name);
  }

  private static Viewer viewer(Arguments arguments) {
    return arguments.context(Viewer.class);
  }
}
