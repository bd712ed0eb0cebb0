package fr.vigie.fieldevent;

import fr.vigie.contact.Myself;
import fr.vigie.fieldevent.FieldChange.Field;
import fr.vigie.fieldevent.FieldEvent.Act;
import fr.vigie.fieldevent.FieldEvent.Sent;
import fr.vigie.fieldwork.FieldInputs;
import fr.vigie.fieldwork.FieldNotes;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.ResyncRequired;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.sync.SyncArguments;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of `fieldevent.graphqls`, in its order; how its types are read is in {@link
/// FieldEventView}.
final class FieldEventWiring implements FeatureWiring {

  private static final int MOST_ROWS = 50;

  /// As many as a request holds: {@link ApplyFieldEvent} says how many may be.
  private static final int ANY = Integer.MAX_VALUE;

  private final PullFieldEvents pull;
  private final PushFieldEvents push;
  private final KeptWorks kept;
  private final SettleKeptWork settle;

  FieldEventWiring(
      PullFieldEvents pull, PushFieldEvents push, KeptWorks kept, SettleKeptWork settle) {
    this.pull = pull;
    this.push = push;
    this.kept = kept;
    this.settle = settle;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "Query",
            type ->
                type.dataFetcher("pullFieldEvents", this::pullFieldEvents)
                    .dataFetcher("keptWork", this::keptWork))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("pushFieldEvents", this::pushFieldEvents)
                    .dataFetcher("settleKeptWork", Acts.refusing(this::settleKeptWork)))
        .type(
            "SettleKeptWorkResult",
            type ->
                type.typeResolver(
                    TypeNames.of(SettleKeptWork.Outcome.class, FieldEventWiring::resultType)));
    Messages.tell(wiring, "KeptWorkNotFoundProblem");
  }

  @Override
  public void declare(Views views) {
    FieldEventView.declare(views);
  }

  private PullFieldEvents.Outcome.@Nullable Pulled pullFieldEvents(
      DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var outcome =
        pull.pull(
            arguments.context(Viewer.class),
            SyncArguments.checkpoint(arguments),
            SyncArguments.limit(arguments));
    return switch (outcome) {
      case PullFieldEvents.Outcome.Pulled pulled -> pulled;
      case PullFieldEvents.Outcome.NotAllowed _ -> null;
      case PullFieldEvents.Outcome.ResyncRequired _ -> throw new ResyncRequired();
    };
  }

  private Connection<KeptWork> keptWork(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var visible = arguments.context(Viewer.class).scope(Right.PLAN_WORK);
    var territory = arguments.optionalString("territoryId");
    return Connection.of(
        kept.waiting(
            territory == null ? visible : visible.only(territory),
            arguments.integer("first", 1, 100),
            arguments.optionalString("after")));
  }

  private @Nullable List<FieldEvent> pushFieldEvents(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var sent =
        arguments.objects("rows", MOST_ROWS).stream()
            .map(row -> sent(row.object("newDocumentState")))
            .toList();
    var pushed = push.push(arguments.context(Viewer.class), sent);
    return pushed == null ? null : pushed.events();
  }

  /// Only what it could not be stored without is checked here: what is wrong with the rest is told
  /// of the event, so that the others of the batch are done.
  private static Sent sent(Arguments event) {
    return new Sent(
        event.text("id", 8, 64),
        event.text("deviceId", 1, 64),
        event.integer("deviceSeq", 1, Integer.MAX_VALUE - 1),
        event.has("workOrderId") ? event.text("workOrderId", 1, 64) : null,
        stop(event),
        event.constant("act", Act.class),
        ((Instant) Objects.requireNonNull(event.values().get("at"))).truncatedTo(ChronoUnit.MILLIS),
        event.optionalString("note"),
        event.strings("photoIds", ANY),
        event.objects("changes", ANY).stream().map(FieldEventWiring::change).toList(),
        until(event),
        notes(event));
  }

  private static @Nullable AtStop stop(Arguments event) {
    return event.has("roundId") && event.has("stopId")
        ? new AtStop(
            event.text("roundId", 1, 64),
            event.text("stopId", 1, 64),
            event.has("location") ? event.point("location") : null)
        : null;
  }

  private static @Nullable Instant until(Arguments event) {
    var until = (Instant) event.values().get("until");
    return until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
  }

  private static FieldNotes notes(Arguments event) {
    var notes = event.has("work") ? FieldInputs.told(event.object("work")) : FieldNotes.NONE;
    var isWithout =
        notes.beforePhotos().isEmpty()
            && notes.afterPhotos().isEmpty()
            && event.strings("photoIds", ANY).isEmpty();
    return isWithout
        ? notes
        : notes.ownedBy(PhotoOwner.find(event.context(Myself.class), null).orElse(null));
  }

  private static FieldChange change(Arguments change) {
    return new FieldChange(
        change.constant("field", Field.class),
        change.optionalString("assumed"),
        change.optionalString("value"));
  }

  private SettleKeptWork.Outcome settleKeptWork(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return settle.settle(
        input.context(Viewer.class),
        new SettleKeptWork.Request(input.string("keptWorkId"), input.text("note", 1, 500)));
  }

  private static String resultType(SettleKeptWork.Outcome outcome) {
    return switch (outcome) {
      case SettleKeptWork.Outcome.Settled _ -> "SettleKeptWorkSuccess";
      case SettleKeptWork.Outcome.KeptWorkNotFound _ -> "KeptWorkNotFoundProblem";
      case SettleKeptWork.Outcome.NotAllowed _ -> "NotAllowedProblem";
    };
  }
}
