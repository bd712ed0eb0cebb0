package fr.vigie.situation;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Right;
import fr.vigie.identity.Scope;
import fr.vigie.identity.Viewer;
import fr.vigie.situation.Situation.Kind;
import fr.vigie.situation.Situation.Status;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The root fields of `situation.graphqls`, in its order; those of a situation are in {@link
/// SituationView}.
final class SituationWiring implements FeatureWiring {

  private static final int MOST_NAMED = Situation.MOST_REPORTS + Situation.MOST_ALARMS;

  /// What it works with.
  record Parts(
      Situations situations,
      OpenSituation open,
      DecideSituation decide,
      ChangeMembers changeMembers,
      MessageSituation message,
      SituationView view) {}

  private final Parts parts;

  SituationWiring(Parts parts) {
    this.parts = parts;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Query", this::query).type("Mutation", this::mutation);
    SituationResultWiring.wire(wiring);
  }

  @Override
  public void declare(Views views) {
    parts.view().declare(views);
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of("sit", new Refetcher("Situation", this::visible));
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "situation", e -> visible(Arguments.of(e).string("id"), Arguments.of(e)))
        .dataFetcher("situations", this::situations);
  }

  private @Nullable Row visible(String id, Arguments asked) {
    var scope = asked.context(Viewer.class).scope(Right.SEE_ALARMS);
    return parts.situations().list(List.of(id), asked.wanted().and("_id", "territory")).stream()
        .filter(found -> scope.holds(found.required("territory")))
        .findFirst()
        .orElse(null);
  }

  private Connection<Row> situations(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var visible = arguments.context(Viewer.class).scope(Right.SEE_ALARMS);
    return Connection.of(
        parts
            .situations()
            .page(
                arguments.has("filter")
                    ? filter(arguments.object("filter"), visible)
                    : new SituationFilter(visible, List.of(), List.of()),
                arguments.integer("first", 1, 100),
                arguments.optionalString("after"),
                arguments.wanted()));
  }

  private static SituationFilter filter(Arguments filter, Scope visible) {
    var territory = filter.optionalString("territoryId");
    return new SituationFilter(
        territory == null ? visible : visible.only(territory),
        filter.constants("statuses", Status.class),
        filter.constants("kinds", Kind.class));
  }

  private TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "confirmSituation",
            act((who, i) ->
                parts.decide().confirm(who, situation(i), i.optionalText("title", 120))))
        .dataFetcher(
            "dismissSituation",
            act((who, i) -> parts.decide().dismiss(who, situation(i), i.text("reason", 1, 500))))
        .dataFetcher("endSituation", act((who, i) -> parts.decide().end(who, situation(i))))
        .dataFetcher("openSituation", act((who, i) -> parts.open().open(who, opened(i))))
        .dataFetcher(
            "addToSituation",
            act((who, i) -> parts.changeMembers().add(who, situation(i), members(i))))
        .dataFetcher(
            "removeFromSituation",
            act((who, i) -> parts.changeMembers().remove(who, situation(i), members(i))))
        .dataFetcher("messageSituation", act((who, i) -> parts.message().tell(who, said(i))));
  }

  private static DataFetcher<@Nullable Object> act(
      BiFunction<Viewer, Arguments, SituationOutcome> act) {
    return Acts.refusing(environment -> {
      var input = Arguments.input(environment);
      return act.apply(input.context(Viewer.class), input);
    });
  }

  private static String situation(Arguments input) {
    return input.string("situationId");
  }

  private static List<String> members(Arguments input) {
    return input.strings("memberIds", MOST_NAMED);
  }

  private static OpenSituation.Request opened(Arguments input) {
    return new OpenSituation.Request(
        input.text("clientSituationId", 8, 64),
        input.string("territoryId"),
        input.constant("kind", Kind.class),
        input.text("title", 1, 120),
        members(input));
  }

  private static MessageSituation.Request said(Arguments input) {
    return new MessageSituation.Request(
        situation(input), input.text("clientMessageId", 8, 64), input.text("text", 1, 2_000));
  }
}
