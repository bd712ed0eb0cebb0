package fr.vigie.pushtarget;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Viewer;
import fr.vigie.pushtarget.PushTarget.Kind;
import fr.vigie.pushtarget.PushTarget.Platform;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of `pushtarget.graphqls`, in its order.
final class PushTargetWiring implements FeatureWiring {

  private final Registrations registrations;
  private final Owners owners;
  private final RegisterPushTarget register;
  private final RemovePushTarget remove;
  private final TestPush test;
  private final Clock clock;

  PushTargetWiring(
      Registrations registrations,
      Owners owners,
      RegisterPushTarget register,
      RemovePushTarget remove,
      TestPush test,
      Clock clock) {
    this.registrations = registrations;
    this.owners = owners;
    this.register = register;
    this.remove = remove;
    this.test = test;
    this.clock = clock;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("myPushTargets", this::mine))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("registerPushTarget", Acts.refusing(this::register))
                    .dataFetcher("removePushTarget", this::remove)
                    .dataFetcher("testPush", Acts.refusing(this::test)))
        .type(
            "RegisterPushTargetResult",
            type ->
                type.typeResolver(
                    TypeNames.of(RegisterPushTarget.Outcome.class, PushTargetWiring::resultType)))
        .type(
            "RemovePushTargetResult",
            type ->
                type.typeResolver(
                    TypeNames.of(RemovePushTarget.Outcome.class, PushTargetWiring::resultType)))
        .type(
            "TestPushResult",
            type ->
                type.typeResolver(
                    TypeNames.of(TestPush.Outcome.class, PushTargetWiring::resultType)));
    Messages.tell(wiring, "PushTargetNotFoundProblem");
    Messages.tell(wiring, "PushUnavailableProblem");
  }

  /// What it is known by at FCM is told to nobody.
  @Override
  public void declare(Views views) {
    views
        .of("PushTarget", PushTarget.class)
        .value("id", PushTarget::id)
        .value("kind", PushTarget::kind)
        .value("platform", PushTarget::platform)
        .value("appVersion", PushTarget::appVersion)
        .value("language", PushTarget::language)
        .value("seenAt", PushTarget::seenAt)
        .value("isSentTo", target -> target.isSentTo(clock.instant()));
  }

  private @Nullable List<PushTarget> mine(DataFetchingEnvironment environment) {
    var theirs = owners.of(Arguments.of(environment).context(Viewer.class));
    return theirs.isEmpty()
        ? null
        : registrations.of(theirs.getLast()).stream().map(Registration::target).toList();
  }

  private RegisterPushTarget.Outcome register(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return register.register(
        input.context(Viewer.class),
        new RegisterPushTarget.Request(
            input.string("installationId"),
            input.constant("kind", Kind.class),
            input.string("value"),
            input.constant("platform", Platform.class),
            input.string("appVersion"),
            input.string("language")));
  }

  private RemovePushTarget.Outcome remove(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return remove.remove(input.context(Viewer.class), input.string("pushTargetId"));
  }

  private TestPush.Outcome test(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return test.test(
        input.context(Viewer.class),
        new TestPush.Request(input.string("pushTargetId"), input.text("clientTestId", 8, 64)));
  }

  private static String resultType(RegisterPushTarget.Outcome outcome) {
    return switch (outcome) {
      case RegisterPushTarget.Outcome.Registered _ -> "RegisterPushTargetSuccess";
      case RegisterPushTarget.Outcome.SignInNeeded _ -> "SignInNeededProblem";
    };
  }

  private static String resultType(RemovePushTarget.Outcome outcome) {
    return switch (outcome) {
      case RemovePushTarget.Outcome.Removed _ -> "RemovePushTargetSuccess";
      case RemovePushTarget.Outcome.PushTargetNotFound _ -> "PushTargetNotFoundProblem";
    };
  }

  private static String resultType(TestPush.Outcome outcome) {
    return switch (outcome) {
      case TestPush.Outcome.Sent _ -> "TestPushSuccess";
      case TestPush.Outcome.PushTargetNotFound _ -> "PushTargetNotFoundProblem";
      case TestPush.Outcome.PushUnavailable _ -> "PushUnavailableProblem";
    };
  }
}
