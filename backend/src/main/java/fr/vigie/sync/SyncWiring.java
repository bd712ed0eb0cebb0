package fr.vigie.sync;

import fr.vigie.event.LiveFeed;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Forbidden;
import fr.vigie.graphql.ResyncRequired;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Viewer;
import fr.vigie.sync.PullWork.Copy;
import fr.vigie.sync.PullWork.Outcome;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/// The fields of `sync.graphqls`, in its order.
final class SyncWiring implements FeatureWiring {

  private final PullWork pullWork;
  private final RenewFeeds renewFeeds;
  private final LiveFeed<Poke> pokes;

  SyncWiring(PullWork pullWork, RenewFeeds renewFeeds, LiveFeed<Poke> pokes) {
    this.pullWork = pullWork;
    this.renewFeeds = renewFeeds;
    this.pokes = pokes;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("pullWorkOrders", this::pullWorkOrders))
        .type("Mutation", type -> type.dataFetcher("renewFeeds", Acts.refusing(this::renewFeeds)))
        .type("Subscription", type -> type.dataFetcher("workOrderPoke", this::workOrderPoke))
        .type(
            "RenewFeedsResult",
            type ->
                type.typeResolver(TypeNames.of(RenewFeeds.Outcome.class, SyncWiring::resultType)));
  }

  @Override
  public void declare(Views views) {
    views
        .of("WorkOrderPull", Outcome.Pulled.class)
        .part("documents", Outcome.Pulled::documents)
        .part("checkpoint", Outcome.Pulled::checkpoint);
    views
        .of("WorkOrderCopy", Copy.class)
        .value("id", Copy::id)
        .value("deleted", Copy::isDeleted)
        .part("refusal", Copy::refusal)
        .part("workOrder", Copy::workOrder);
    views
        .of("WorkOrderRefusal", FeedEntry.Refusal.class)
        .value("eventId", FeedEntry.Refusal::eventId)
        .value("act", FeedEntry.Refusal::act)
        .value("reason", FeedEntry.Refusal::reason);
    views.of("SyncCheckpoint", FeedCursor.class).value("cursor", FeedCursor::toString);
    views.of("WorkOrderPoke", Poke.class).value("resync", Poke::isResync);
  }

  private Outcome.@Nullable Pulled pullWorkOrders(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var request =
        new PullWork.Request(
            SyncArguments.checkpoint(arguments),
            SyncArguments.limit(arguments),
            arguments.wanted().and("_id", "contractor"));
    return switch (pullWork.pull(arguments.context(Viewer.class), request)) {
      case Outcome.Pulled pulled -> pulled;
      case Outcome.NotAllowed _ -> null;
      case Outcome.ResyncRequired _ -> throw new ResyncRequired();
    };
  }

  private RenewFeeds.Outcome renewFeeds(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return renewFeeds.renew(input.context(Viewer.class), input.text("reason", 1, 200));
  }

  private static String resultType(RenewFeeds.Outcome outcome) {
    return switch (outcome) {
      case RenewFeeds.Outcome.Renewed _ -> "RenewFeedsSuccess";
      case RenewFeeds.Outcome.NotAllowed _ -> "NotAllowedProblem";
    };
  }

  private Flow.Publisher<Poke> workOrderPoke(DataFetchingEnvironment environment) {
    var viewer = Arguments.of(environment).context(Viewer.class);
    if (!viewer.doesWork()) {
      throw new Forbidden();
    }
    var agent = viewer.staff().id();
    return pokes.where(poke -> poke.agents().contains(agent));
  }
}
