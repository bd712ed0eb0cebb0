package fr.vigie.tour;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Viewer;
import fr.vigie.round.Round;
import fr.vigie.round.RoundActs;
import fr.vigie.round.RoundStop;
import fr.vigie.round.SeeRounds;
import fr.vigie.view.Views;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The root fields of `tour.graphqls`, in its order; the input of rounds is read by {@link
/// RoundInput}, their fields by {@link RoundView}, what acts answer by {@link RoundResultWiring}.
final class RoundWiring implements FeatureWiring {

  private final SeeRounds seeRounds;
  private final PlanRound planRound;
  private final RoundActs acts;
  private final RoundView view;

  RoundWiring(SeeRounds seeRounds, PlanRound planRound, RoundActs acts, RoundView view) {
    this.seeRounds = seeRounds;
    this.planRound = planRound;
    this.acts = acts;
    this.view = view;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Query", this::query).type("Mutation", this::mutation);
    RoundResultWiring.wire(wiring);
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of("rnd", new Refetcher("Round", this::visible));
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("round", e -> visible(Arguments.of(e).string("id"), Arguments.of(e)))
        .dataFetcher("rounds", this::rounds)
        .dataFetcher("myRounds", this::own);
  }

  private @Nullable Round visible(String id, Arguments asked) {
    return seeRounds.find(viewer(asked), id).orElse(null);
  }

  private Connection<Round> rounds(DataFetchingEnvironment environment) {
    var asked = Arguments.of(environment);
    return Connection.of(
        seeRounds.ofDay(
            viewer(asked),
            asked.string("territoryId"),
            day(asked, "day"),
            asked.integer("first", 1, 20),
            asked.optionalString("after")));
  }

  private List<Round> own(DataFetchingEnvironment environment) {
    var asked = Arguments.of(environment);
    return seeRounds.own(viewer(asked), day(asked, "day"));
  }

  private TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "planRound", act(input -> planRound.plan(viewer(input), RoundInput.stops(input))))
        .dataFetcher(
            "planWasteRound",
            act(input -> planRound.plan(viewer(input), RoundInput.containers(input))))
        .dataFetcher(
            "cancelRound",
            act(i -> acts.cancel(viewer(i), i.string("roundId"), i.text("reason", 1, 500))))
        .dataFetcher("arriveAtRoundStop", act(input -> say(input, RoundStop.Act.ARRIVE)))
        .dataFetcher("completeRoundStop", act(input -> say(input, RoundStop.Act.COMPLETE)))
        .dataFetcher("skipRoundStop", act(input -> say(input, RoundStop.Act.SKIP)))
        .dataFetcher("blockRoundStop", act(input -> say(input, RoundStop.Act.BLOCK)));
  }

  private RoundActs.Outcome say(Arguments input, RoundStop.Act act) {
    var hasReason = act == RoundStop.Act.SKIP || act == RoundStop.Act.BLOCK;
    return acts.say(
        viewer(input),
        new RoundActs.Said(
            input.string("roundId"),
            input.string("stopId"),
            act,
            hasReason ? input.text("reason", 1, 500) : null,
            input.has("location") ? input.point("location") : null));
  }

  private static DataFetcher<@Nullable Object> act(Function<Arguments, Object> act) {
    return Acts.refusing(environment -> act.apply(Arguments.input(environment)));
  }

  static LocalDate day(Arguments asked, String name) {
    return (LocalDate) Objects.requireNonNull(asked.values().get(name), name);
  }

  private static Viewer viewer(Arguments asked) {
    return asked.context(Viewer.class);
  }
}
