package fr.vigie.review;

import fr.vigie.abuse.Block;
import fr.vigie.abuse.Blocks;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Sender;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.ReportReads;
import fr.vigie.report.ReportSight;
import fr.vigie.review.Removal.What;
import fr.vigie.review.ReviewView.RemovalRequest;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of `review.graphqls`, in its order; those of its types are in {@link ReviewView}.
final class ReviewWiring implements FeatureWiring {

  private final ReportReads reports;
  private final Removals removals;
  private final Blocks blocks;
  private final ReviewActs acts;
  private final ReviewView view;

  ReviewWiring(
      ReportReads reports, Removals removals, Blocks blocks, ReviewActs acts, ReviewView view) {
    this.reports = reports;
    this.removals = removals;
    this.blocks = blocks;
    this.acts = acts;
    this.view = view;
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of(
        "rmv",
        new Refetcher(
            "RemovalRequest",
            (id, asked) ->
                removals
                    .find(id)
                    .map(removal -> RemovalRequest.by(asked.context(Viewer.class), removal))
                    .orElse(null)));
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Query", this::query).type("Mutation", this::mutation);
    ReviewResultWiring.wire(wiring);
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("reportsToModerate", this::reportsToModerate)
        .dataFetcher("removalRequests", this::removalRequests)
        .dataFetcher("blocks", this::blocks);
  }

  private TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("publishText", Acts.refusing(this::publishText))
        .dataFetcher("keepTextHidden", Acts.refusing(this::keepTextHidden))
        .dataFetcher("blurPlace", Acts.refusing(this::blurPlace))
        .dataFetcher("requestRemoval", Acts.refusing(this::requestRemoval))
        .dataFetcher("decideRemoval", Acts.refusing(this::decideRemoval))
        .dataFetcher("blockReporter", Acts.refusing(this::blockReporter))
        .dataFetcher("unblockReporter", Acts.refusing(this::unblockReporter));
  }

  private Connection<Row> reportsToModerate(DataFetchingEnvironment environment) {
    var asked = Arguments.of(environment);
    var territory = asked.string("territoryId");
    var first = asked.integer("first", 1, 100);
    return asked.context(Viewer.class).may(Right.MODERATE, territory)
        ? Connection.of(
            reports.held(territory, first, asked.optionalString("after"), asked.wanted()))
        : Connection.of(new Page<>(List.of(), false));
  }

  private Connection<RemovalRequest> removalRequests(DataFetchingEnvironment environment) {
    var asked = Arguments.of(environment);
    var viewer = asked.context(Viewer.class);
    var territory = asked.string("territoryId");
    var first = asked.integer("first", 1, 100);
    if (!viewer.may(Right.MODERATE, territory)) {
      return Connection.of(new Page<>(List.of(), false));
    }
    var page = removals.waiting(territory, first, asked.optionalString("after"));
    var seen =
        page.items().stream()
            .map(item -> new Page.Item<>(item.cursor(), RemovalRequest.by(viewer, item.value())))
            .toList();
    return Connection.of(new Page<>(seen, page.hasNext()));
  }

  private Connection<Block> blocks(DataFetchingEnvironment environment) {
    var asked = Arguments.of(environment);
    var territory = asked.optionalString("territoryId");
    var first = asked.integer("first", 1, 100);
    return mayModerate(asked.context(Viewer.class), territory)
        ? Connection.of(blocks.page(territory, first, asked.optionalString("after")))
        : Connection.of(new Page<>(List.of(), false));
  }

  private static boolean mayModerate(Viewer viewer, @Nullable String territory) {
    var scope = viewer.scope(Right.MODERATE);
    return territory == null ? scope.isEverywhere() : scope.holds(territory);
  }

  private ModerationActs.Outcome publishText(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return acts.moderation()
        .publishText(
            input.context(Viewer.class),
            input.string("reportId"),
            input.optionalText("publicNote", 2_000));
  }

  private ModerationActs.Outcome keepTextHidden(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return acts.moderation().keepTextHidden(input.context(Viewer.class), input.string("reportId"));
  }

  private ModerationActs.Outcome blurPlace(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return acts.moderation()
        .blurPlace(
            input.context(Viewer.class), input.string("reportId"), input.flag("isPlaceBlurred"));
  }

  private RequestRemoval.Outcome requestRemoval(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return acts.requestRemoval()
        .request(
            input.context(Viewer.class),
            ReportSight.of(input),
            input.context(Sender.class),
            new RequestRemoval.Request(
                input.text("clientRequestId", 8, 64),
                input.string("reportId"),
                input.constant("subject", What.class),
                input.optionalString("photoId"),
                input.text("reason", 3, 1_000)));
  }

  private DecideRemoval.Outcome decideRemoval(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return acts.decideRemoval()
        .decide(
            input.context(Viewer.class),
            new DecideRemoval.Request(
                input.string("requestId"),
                input.flag("isAccepted"),
                input.text("sentence", 3, 500)));
  }

  private BlockReporter.Outcome blockReporter(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return acts.blockReporter()
        .block(
            input.context(Viewer.class),
            new BlockReporter.Request(
                input.string("reportId"),
                input.constant("kind", Block.Kind.class),
                input.flag("isEverywhere"),
                input.text("reason", 3, 500),
                (Instant) Objects.requireNonNull(input.values().get("until"))));
  }

  private UnblockReporter.Outcome unblockReporter(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return acts.unblockReporter().unblock(input.context(Viewer.class), input.string("blockId"));
  }
}
