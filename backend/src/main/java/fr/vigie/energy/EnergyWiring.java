package fr.vigie.energy;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of `energy.graphqls`, in its order; those of its types are in {@link EnergyView}.
final class EnergyWiring implements FeatureWiring {

  private final SeeSavings seeSavings;
  private final SetTariff setTariff;
  private final FreezeBaseline freezeBaseline;
  private final Tariffs tariffs;
  private final EnergyFactors factors;
  private final EnergyView view;

  EnergyWiring(
      SeeSavings seeSavings,
      SetTariff setTariff,
      FreezeBaseline freezeBaseline,
      Tariffs tariffs,
      EnergyFactors factors,
      EnergyView view) {
    this.seeSavings = seeSavings;
    this.setTariff = setTariff;
    this.freezeBaseline = freezeBaseline;
    this.tariffs = tariffs;
    this.factors = factors;
    this.view = view;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "Query",
            type ->
                type.dataFetcher("lightingSavings", this::lightingSavings)
                    .dataFetcher("tariffs", this::tariffs)
                    .dataFetcher("energyFactors", _ -> factors.list()))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("setTariff", Acts.refusing(this::setTariff))
                    .dataFetcher("freezeBaseline", Acts.refusing(this::freezeBaseline)))
        .type(
            "SetTariffResult",
            type ->
                type.typeResolver(TypeNames.of(SetTariff.Outcome.class, EnergyWiring::resultType)))
        .type(
            "FreezeBaselineResult",
            type ->
                type.typeResolver(
                    TypeNames.of(FreezeBaseline.Outcome.class, EnergyWiring::resultType)));
    Messages.tell(wiring, "BaselineExistsProblem");
    Messages.tell(wiring, "NoLampsProblem");
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
  }

  private @Nullable Savings lightingSavings(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return seeSavings
        .see(arguments.context(Viewer.class), EnergyInputs.question(arguments))
        .orElse(null);
  }

  private List<Tariff> tariffs(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    return arguments.context(Viewer.class).may(Right.SEE_FIGURES, territory)
        ? tariffs.ofTerritory(territory)
        : List.of();
  }

  private SetTariff.Outcome setTariff(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return setTariff.set(input.context(Viewer.class), EnergyInputs.tariff(input));
  }

  private FreezeBaseline.Outcome freezeBaseline(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return freezeBaseline.freeze(input.context(Viewer.class), EnergyInputs.baseline(input));
  }

  private static String resultType(SetTariff.Outcome outcome) {
    return switch (outcome) {
      case SetTariff.Outcome.Set _ -> "SetTariffSuccess";
      case SetTariff.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case SetTariff.Outcome.NotAllowed _ -> "NotAllowedProblem";
    };
  }

  private static String resultType(FreezeBaseline.Outcome outcome) {
    return switch (outcome) {
      case FreezeBaseline.Outcome.Frozen _ -> "FreezeBaselineSuccess";
      case FreezeBaseline.Outcome.BaselineExists _ -> "BaselineExistsProblem";
      case FreezeBaseline.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case FreezeBaseline.Outcome.NoLamps _ -> "NoLampsProblem";
      case FreezeBaseline.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case FreezeBaseline.Outcome.TargetNotFound _ -> "LightingTargetNotFoundProblem";
    };
  }
}
