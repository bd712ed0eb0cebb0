package fr.vigie.handover;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The root fields of `handover.graphqls`, in its order; those of a note are in {@link
/// HandoverView}.
final class HandoverWiring implements FeatureWiring {

  private static final int MOST_SUBJECTS = 20;

  private final HandoverNotes notes;
  private final WriteHandoverNote write;
  private final AcknowledgeHandoverNote acknowledge;
  private final HandoverView view;
  private final Clock clock;

  HandoverWiring(
      HandoverNotes notes,
      WriteHandoverNote write,
      AcknowledgeHandoverNote acknowledge,
      HandoverView view,
      Clock clock) {
    this.notes = notes;
    this.write = write;
    this.acknowledge = acknowledge;
    this.view = view;
    this.clock = clock;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("handoverNotes", this::notes))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("writeHandoverNote", Acts.refusing(this::write))
                    .dataFetcher("acknowledgeHandoverNote", Acts.refusing(this::acknowledge)))
        .type(
            "WriteHandoverNoteResult",
            type ->
                type.typeResolver(
                    TypeNames.of(WriteHandoverNote.Outcome.class, HandoverWiring::resultType)))
        .type(
            "AcknowledgeHandoverNoteResult",
            type ->
                type.typeResolver(
                    TypeNames.of(
                        AcknowledgeHandoverNote.Outcome.class, HandoverWiring::resultType)));
    Messages.tell(wiring, "HandoverNoteNotFoundProblem");
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of("hon", new Refetcher("HandoverNote", this::visible));
  }

  private @Nullable Row visible(String id, Arguments asked) {
    var scope = asked.context(Viewer.class).scope(Right.SEE_WORK);
    return notes.list(List.of(id), asked.wanted().and("_id", "territory")).stream()
        .filter(note -> scope.holds(note.required("territory")))
        .findFirst()
        .orElse(null);
  }

  private @Nullable Connection<Row> notes(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    if (!arguments.context(Viewer.class).may(Right.SEE_WORK, territory)) {
      return null;
    }
    return Connection.of(
        notes.page(
            territory,
            (Boolean) arguments.values().get("isOpen"),
            clock.instant(),
            arguments.integer("first", 1, 100),
            arguments.optionalString("after"),
            arguments.wanted()));
  }

  private WriteHandoverNote.Outcome write(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return write.write(
        input.context(Viewer.class),
        new WriteHandoverNote.Request(
            input.text("clientNoteId", 8, 64),
            input.string("territoryId"),
            input.text("text", 1, 4_000),
            input.strings("aboutIds", MOST_SUBJECTS),
            (Instant) input.values().get("pinnedUntil")));
  }

  private AcknowledgeHandoverNote.Outcome acknowledge(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return acknowledge.acknowledge(input.context(Viewer.class), input.string("noteId"));
  }

  private static String resultType(WriteHandoverNote.Outcome outcome) {
    return switch (outcome) {
      case WriteHandoverNote.Outcome.Written _ -> "WriteHandoverNoteSuccess";
      case WriteHandoverNote.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case WriteHandoverNote.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case WriteHandoverNote.Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }

  private static String resultType(AcknowledgeHandoverNote.Outcome outcome) {
    return switch (outcome) {
      case AcknowledgeHandoverNote.Outcome.Acknowledged _ -> "AcknowledgeHandoverNoteSuccess";
      case AcknowledgeHandoverNote.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case AcknowledgeHandoverNote.Outcome.NoteNotFound _ -> "HandoverNoteNotFoundProblem";
    };
  }
}
