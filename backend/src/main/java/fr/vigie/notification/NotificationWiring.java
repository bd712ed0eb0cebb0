package fr.vigie.notification;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import fr.vigie.notification.NotificationOutcome.Done;
import fr.vigie.notification.NotificationShown.OwnPreferences;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of `notification.graphqls`, in its order; those of its types are in {@link
/// NotificationView}.
final class NotificationWiring implements FeatureWiring {

  private static final int MOST_IN_PAGE = 100;
  private static final int MOST_IDS = 100;

  /// What it works with.
  record Parts(
      FindOwners owners,
      PreferencesOfAll preferences,
      Notifications notifications,
      QuietHoursOfTerritories quiet,
      SetPreferences setPreferences,
      MuteSubject mute,
      SetQuietHours setQuietHours,
      NotificationView view,
      Clock clock) {}

  private final Parts parts;

  NotificationWiring(Parts parts) {
    this.parts = parts;
  }

  @Override
  public void declare(Views views) {
    parts.view().declare(views);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Query", this::query).type("Mutation", this::mutation);
    for (var act :
        Map.of(
                "SetNotificationPreferences", "preferences",
                "MuteNotifications", "preferences",
                "UnmuteNotifications", "preferences",
                "MarkNotificationsRead", "preferences",
                "SetQuietHours", "quietHours")
            .entrySet()) {
      wire(wiring, act.getKey(), act.getValue());
    }
    Messages.tell(wiring, "SignInOrLinkNeededProblem");
    Messages.tell(wiring, "TooManyMutedProblem");
  }

  private void wire(RuntimeWiring.Builder wiring, String act, String answered) {
    wiring
        .type(
            act + "Result",
            type ->
                type.typeResolver(
                    TypeNames.of(NotificationOutcome.class, outcome -> typeOf(outcome, act))))
        .type(act + "Success", type -> type.dataFetcher(answered, e -> answered(e.getSource())));
  }

  private @Nullable Object answered(@Nullable Object outcome) {
    return switch (outcome) {
      case Done(var owners) -> shown(owners);
      case NotificationOutcome.Quiet(_, var hours) -> hours;
      case null, default -> throw new IllegalStateException("no success: " + outcome);
    };
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("notifications", this::notifications)
        .dataFetcher("notificationPreferences", this::preferences)
        .dataFetcher("quietHours", e -> parts.quiet().of(Arguments.of(e).string("territoryId")));
  }

  private @Nullable Object notifications(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var first = arguments.integer("first", 1, MOST_IN_PAGE);
    return owners(arguments, Done::new) instanceof Done(var owners)
        ? Connection.of(
            parts
                .notifications()
                .page(
                    owners.ids(),
                    arguments.flag("isUnread"),
                    first,
                    arguments.optionalString("after")))
        : null;
  }

  private @Nullable Object preferences(DataFetchingEnvironment environment) {
    return owners(Arguments.of(environment), Done::new) instanceof Done(var owners)
        ? shown(owners)
        : null;
  }

  private OwnPreferences shown(Owners owners) {
    var said = parts.preferences().of(owners.ids().getFirst());
    return OwnPreferences.of(said, owners.isStaff(), parts.notifications().unread(owners.ids()));
  }

  private NotificationOutcome owners(
      Arguments arguments, Function<Owners, NotificationOutcome> act) {
    return parts
        .owners()
        .of(
            arguments.context(Viewer.class),
            arguments.context(Sender.class),
            arguments.optionalString("followSecret"),
            act);
  }

  private TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("setNotificationPreferences", Acts.refusing(this::setPreferences))
        .dataFetcher("muteNotifications", Acts.refusing(this::mute))
        .dataFetcher("unmuteNotifications", Acts.refusing(this::unmute))
        .dataFetcher("markNotificationsRead", Acts.refusing(this::read))
        .dataFetcher("setQuietHours", Acts.refusing(this::setQuietHours));
  }

  private Object setPreferences(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var said = NotificationInputs.said(input);
    return owners(input, owners -> parts.setPreferences().set(owners, said));
  }

  private Object mute(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return owners(input, owners -> parts.mute().mute(owners, input.string("subjectId")));
  }

  private Object unmute(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return owners(input, owners -> parts.mute().unmute(owners, input.string("subjectId")));
  }

  private Object read(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var ids = input.strings("notificationIds", MOST_IDS);
    return owners(
        input,
        owners -> {
          parts.notifications().read(owners.ids(), ids, parts.clock().instant());
          return new Done(owners);
        });
  }

  private Object setQuietHours(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return parts
        .setQuietHours()
        .set(
            input.context(Viewer.class),
            input.string("territoryId"),
            NotificationInputs.quietHours(input));
  }

  private static String typeOf(NotificationOutcome outcome, String act) {
    return switch (outcome) {
      case Done _, NotificationOutcome.Quiet _ -> act + "Success";
      case NotificationOutcome.SignInOrLinkNeeded _ -> "SignInOrLinkNeededProblem";
      case NotificationOutcome.FollowLinkUnusable _ -> "FollowLinkUnusableProblem";
      case NotificationOutcome.TooManyAttempts _ -> "TooManyAttemptsProblem";
      case NotificationOutcome.TooManyMuted _ -> "TooManyMutedProblem";
      case NotificationOutcome.NotAllowed _ -> "NotAllowedProblem";
      case NotificationOutcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }
}
