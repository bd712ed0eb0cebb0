package fr.vigie.lighting;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Viewer;
import fr.vigie.lighting.LightingState.Reason;
import fr.vigie.lighting.SetLightingSchedule.Outcome;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of `lighting.graphqls`, in its order; those of its types are in {@link LightingView}.
final class LightingWiring implements FeatureWiring {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm").withZone(LightingPeriod.PARIS);

  private final SeeLighting see;
  private final JudgeLighting judge;
  private final SetLightingSchedule setSchedule;
  private final LightingTimes times;
  private final LightingView view;
  private final Clock clock;

  LightingWiring(
      SeeLighting see,
      JudgeLighting judge,
      SetLightingSchedule setSchedule,
      LightingTimes times,
      LightingView view,
      Clock clock) {
    this.see = see;
    this.judge = judge;
    this.setSchedule = setSchedule;
    this.times = times;
    this.view = view;
    this.clock = clock;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", this::query)
        .type(
            "Mutation",
            type -> type.dataFetcher("setLightingSchedule", Acts.refusing(this::setSchedule)))
        .type(
            "SetLightingScheduleResult",
            type -> type.typeResolver(TypeNames.of(Outcome.class, LightingWiring::resultType)));
    Messages.tell(
        wiring,
        "LightingPeriodRefusedProblem",
        Outcome.PeriodRefused.class,
        o -> Messages.of("LightingPeriodRefusedProblem." + o.breach(), o.from(), o.to()));
    Messages.tell(wiring, "LightingTargetNotFoundProblem");
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
    views
        .of("ExpectedLighting", ExpectedLighting.class)
        .value("at", ExpectedLighting::at)
        .value("level", expected -> expected.state().level())
        .value("reason", expected -> expected.state().reason())
        .value("until", expected -> expected.state().until())
        .value("explanation", expected -> explanation(expected.state()));
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of("lsc", new Refetcher("LightingSchedule", (id, _) -> times.find(id).orElse(null)));
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("lightingPlan", this::lightingPlan)
        .dataFetcher("expectedLighting", this::expectedLighting)
        .dataFetcher("burnHours", this::burnHours);
  }

  private @Nullable LightingPlan lightingPlan(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var on = (LocalDate) arguments.values().get("on");
    return see.plan(arguments.context(Viewer.class), LightingInputs.which(arguments), on)
        .orElse(null);
  }

  private record ExpectedLighting(Instant at, LightingState state) {}

  private @Nullable ExpectedLighting expectedLighting(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var given = (Instant) arguments.values().get("at");
    var at = given == null ? clock.instant() : given;
    SeeLighting.checkYear("at", LocalDate.ofInstant(at, LightingPeriod.PARIS));
    return judge
        .expectedState(arguments.string("assetId"), at)
        .map(state -> new ExpectedLighting(at, state))
        .orElse(null);
  }

  private static @Nullable String explanation(LightingState state) {
    return state.reason() == Reason.DAY || state.reason() == Reason.SWITCHED_OFF
        ? Messages.of("ExpectedLighting." + state.reason(), TIME.format(state.until()))
        : null;
  }

  private @Nullable BurnHours burnHours(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return see.burnHours(
            LightingInputs.which(arguments),
            LightingInputs.day(arguments, "from"),
            LightingInputs.day(arguments, "to"))
        .orElse(null);
  }

  private Outcome setSchedule(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return setSchedule.set(input.context(Viewer.class), LightingInputs.schedule(input));
  }

  private static String resultType(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Set _ -> "SetLightingScheduleSuccess";
      case Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case Outcome.NotAllowed _ -> "NotAllowedProblem";
      case Outcome.PeriodRefused _ -> "LightingPeriodRefusedProblem";
      case Outcome.TargetNotFound _ -> "LightingTargetNotFoundProblem";
    };
  }
}
