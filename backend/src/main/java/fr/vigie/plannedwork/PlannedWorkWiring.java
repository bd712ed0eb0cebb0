package fr.vigie.plannedwork;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Viewer;
import fr.vigie.plannedwork.PlannedWork.Where;
import fr.vigie.territory.Domain;
import fr.vigie.territory.Territories;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of `plannedwork.graphqls`, in its order.
final class PlannedWorkWiring implements FeatureWiring {

  private static final int MOST = 50;

  private final PlannedWorks works;
  private final SetPlannedWork set;
  private final WithdrawPlannedWork withdraw;
  private final Territories territories;
  private final Clock clock;

  PlannedWorkWiring(
      PlannedWorks works,
      SetPlannedWork set,
      WithdrawPlannedWork withdraw,
      Territories territories,
      Clock clock) {
    this.works = works;
    this.set = set;
    this.withdraw = withdraw;
    this.territories = territories;
    this.clock = clock;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("plannedWorks", this::plannedWorks))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("setPlannedWork", Acts.refusing(this::set))
                    .dataFetcher("withdrawPlannedWork", Acts.refusing(this::withdraw)))
        .type(
            "SetPlannedWorkResult",
            type ->
                type.typeResolver(
                    TypeNames.of(SetPlannedWork.Outcome.class, PlannedWorkWiring::resultType)))
        .type(
            "WithdrawPlannedWorkResult",
            type ->
                type.typeResolver(
                    TypeNames.of(
                        WithdrawPlannedWork.Outcome.class, PlannedWorkWiring::resultType)));
    Messages.tell(wiring, "PlannedWorkNotFoundProblem");
  }

  @Override
  public void declare(Views views) {
    views
        .of("PlannedWork", PlannedWork.class)
        .value("id", PlannedWork::id)
        .part("territory", work -> territories.get(work.territory()))
        .part("commune", work -> commune(work.where()))
        .part("location", work -> work.where().centre())
        .value("radiusMetres", work -> radius(work.where()))
        .reference("asset", "asset", work -> work.where().asset())
        .value("domain", PlannedWork::domain)
        .value("from", PlannedWork::from)
        .value("until", PlannedWork::until)
        .value("sentence", PlannedWork::sentence);
  }

  private @Nullable Object commune(Where where) {
    return where.commune() == null ? null : territories.commune(where.commune());
  }

  private static @Nullable Object radius(Where where) {
    return where.centre() == null ? null : where.radiusMetres();
  }

  private List<PlannedWork> plannedWorks(DataFetchingEnvironment environment) {
    var territory = Arguments.of(environment).string("territoryId");
    return works.notOver(territory, clock.instant(), MOST);
  }

  private SetPlannedWork.Outcome set(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var isCircle = input.has("location");
    return set.set(
        input.context(Viewer.class),
        new SetPlannedWork.Request(
            input.text("clientPlannedWorkId", 8, 64),
            input.string("territoryId"),
            new Where(
                input.optionalString("inseeCode"),
                isCircle ? input.point("location") : null,
                isCircle ? input.integer("radiusMetres", 1, 5_000) : 0,
                input.optionalString("assetId")),
            input.has("domain") ? input.constant("domain", Domain.class) : null,
            instant(input, "from"),
            instant(input, "until"),
            input.text("sentence", 1, 300)));
  }

  private static Instant instant(Arguments input, String name) {
    return (Instant) Objects.requireNonNull(input.values().get(name), name);
  }

  private WithdrawPlannedWork.Outcome withdraw(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return withdraw.withdraw(input.context(Viewer.class), input.string("plannedWorkId"));
  }

  private static String resultType(SetPlannedWork.Outcome outcome) {
    return switch (outcome) {
      case SetPlannedWork.Outcome.Set _ -> "SetPlannedWorkSuccess";
      case SetPlannedWork.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case SetPlannedWork.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case SetPlannedWork.Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }

  private static String resultType(WithdrawPlannedWork.Outcome outcome) {
    return switch (outcome) {
      case WithdrawPlannedWork.Outcome.Withdrawn _ -> "WithdrawPlannedWorkSuccess";
      case WithdrawPlannedWork.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case WithdrawPlannedWork.Outcome.NotFound _ -> "PlannedWorkNotFoundProblem";
    };
  }
}
