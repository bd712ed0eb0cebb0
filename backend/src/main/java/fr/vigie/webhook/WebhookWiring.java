package fr.vigie.webhook;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.KeptDeliveries;
import fr.vigie.shared.Page;
import fr.vigie.territory.Territories;
import fr.vigie.view.Views;
import fr.vigie.webhook.Webhook.Topic;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The fields of `webhook.graphqls`, in its order.
final class WebhookWiring implements FeatureWiring {

  private static final int MOST_IN_PAGE = 100;

  private final Territories territories;
  private final Webhooks webhooks;
  private final WebhookHealths healths;
  private final KeptDeliveries kept;
  private final AddWebhook addWebhook;
  private final WebhookActs acts;
  private final RedeliverWebhook redeliver;

  WebhookWiring(
      Territories territories,
      Webhooks webhooks,
      WebhookHealths healths,
      KeptDeliveries kept,
      AddWebhook addWebhook,
      WebhookActs acts,
      RedeliverWebhook redeliver) {
    this.territories = territories;
    this.webhooks = webhooks;
    this.healths = healths;
    this.kept = kept;
    this.addWebhook = addWebhook;
    this.acts = acts;
    this.redeliver = redeliver;
  }

  @Override
  public void declare(Views views) {
    views
        .of("Webhook", WebhookShown.class)
        .from(Webhook.class, webhook -> new WebhookShown(webhook, healths.of(webhook.id())))
        .value("id", shown -> shown.webhook().id())
        .part("territory", shown -> territories.get(shown.webhook().territory()))
        .value("partner", shown -> shown.webhook().partner())
        .value("url", shown -> shown.webhook().url().toString())
        .value("topics", shown -> shown.webhook().topics().stream().sorted().toList())
        .value("status", shown -> shown.webhook().status())
        .value("olderSecretUntil", shown -> shown.webhook().secret().olderUntil())
        .value("failures", shown -> shown.health().failures())
        .value("failingSince", shown -> shown.health().failingSince())
        .value("createdAt", shown -> shown.webhook().createdAt())
        .value("endedAt", shown -> shown.webhook().endedAt());
    views
        .of("WebhookDelivery", Delivery.class)
        .value("id", Delivery::id)
        .value("notificationId", Delivery::notification)
        .value("type", delivery -> WebhookBody.type(delivery.message().kind()))
        .value("subjectId", delivery -> delivery.message().subject())
        .value("state", Delivery::state)
        .value("attempts", Delivery::attempts)
        .value("createdAt", Delivery::madeAt)
        .value("expiresAt", Delivery::expiresAt)
        .part("history", Delivery::history);
    views
        .of("WebhookAttempt", Delivery.Attempt.class)
        .value("at", Delivery.Attempt::at)
        .value("code", Delivery.Attempt::code)
        .value("contentType", Delivery.Attempt::detail);
    Connection.declare(views, "WebhookDelivery");
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "Query",
            type ->
                type.dataFetcher("webhooks", this::webhooks)
                    .dataFetcher("webhookDeliveries", this::deliveries))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("addWebhook", Acts.refusing(this::add))
                    .dataFetcher("changeWebhook", Acts.refusing(this::change))
                    .dataFetcher("rotateWebhookSecret", Acts.refusing(this::rotate))
                    .dataFetcher("removeWebhook", Acts.refusing(this::remove))
                    .dataFetcher("testWebhook", Acts.refusing(this::test))
                    .dataFetcher("redeliverWebhook", Acts.refusing(this::redeliver)));
    WebhookResultWiring.wire(wiring);
  }

  private List<WebhookShown> webhooks(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    if (!arguments.context(Viewer.class).may(Right.SET_UP, territory)) {
      return List.of();
    }
    var all = webhooks.of(territory);
    var bad = healths.bad(all.stream().map(Webhook::id).toList());
    return all.stream()
        .map(each -> new WebhookShown(each, bad.getOrDefault(each.id(), WebhookHealth.GOOD)))
        .toList();
  }

  private Connection<Delivery> deliveries(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var id = arguments.string("webhookId");
    var state = arguments.has("state") ? arguments.constant("state", Delivery.State.class) : null;
    var first = arguments.integer("first", 1, MOST_IN_PAGE);
    var viewer = arguments.context(Viewer.class);
    var mine =
        webhooks
            .find(id)
            .filter(webhook -> !webhook.isRemoved())
            .filter(webhook -> viewer.may(Right.SET_UP, webhook.territory()));
    return Connection.of(
        mine.isEmpty()
            ? new Page<>(List.of(), false)
            : kept.toWebhook(id, state, first, arguments.optionalString("after")));
  }

  private AddWebhook.Outcome add(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return addWebhook.add(
        input.context(Viewer.class),
        new AddWebhook.Request(
            input.text("clientWebhookId", 8, 64),
            input.string("territoryId"),
            input.text("partner", 1, 100),
            input.string("url"),
            topics(input)));
  }

  private WebhookActs.Outcome change(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return acts.change(
        input.context(Viewer.class),
        new WebhookActs.Change(
            input.string("webhookId"),
            input.text("partner", 1, 100),
            input.string("url"),
            topics(input)));
  }

  private static Set<Topic> topics(Arguments input) {
    var topics = EnumSet.noneOf(Topic.class);
    topics.addAll(input.constants("topics", Topic.class));
    return topics;
  }

  private WebhookActs.Outcome rotate(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return acts.rotateSecret(
        input.context(Viewer.class), input.string("webhookId"), input.flag("keepsOlder"));
  }

  private WebhookActs.Outcome remove(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return acts.remove(input.context(Viewer.class), input.string("webhookId"));
  }

  private WebhookActs.Outcome test(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return acts.test(input.context(Viewer.class), input.string("webhookId"));
  }

  private RedeliverWebhook.Outcome redeliver(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return redeliver.redeliver(input.context(Viewer.class), input.string("deliveryId"));
  }
}
