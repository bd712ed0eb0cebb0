package fr.vigie.webhook;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// Which type each outcome of the acts on webhooks is, and what people read when it is a problem.
final class WebhookResultWiring {

  private WebhookResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "AddWebhookResult",
            type ->
                type.typeResolver(
                    TypeNames.of(AddWebhook.Outcome.class, WebhookResultWiring::added)))
        .type(
            "RedeliverWebhookResult",
            type ->
                type.typeResolver(
                    TypeNames.of(
                        RedeliverWebhook.Outcome.class, WebhookResultWiring::redelivered)));
    for (var act :
        List.of("ChangeWebhook", "RotateWebhookSecret", "RemoveWebhook", "TestWebhook")) {
      wiring.type(
          act + "Result",
          type ->
              type.typeResolver(
                  TypeNames.of(WebhookActs.Outcome.class, o -> done(act + "Success", o))));
    }
    Messages.tell(wiring, "WebhookNotFoundProblem");
    Messages.tell(wiring, "WebhookEndedProblem");
    Messages.tell(wiring, "WebhookDeliveryNotFoundProblem");
    Messages.tell(wiring, "WebhookDeliveryStateProblem");
  }

  private static String added(AddWebhook.Outcome outcome) {
    return switch (outcome) {
      case AddWebhook.Outcome.Added _ -> "AddWebhookSuccess";
      case AddWebhook.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case AddWebhook.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case AddWebhook.Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }

  private static String done(String success, WebhookActs.Outcome outcome) {
    return switch (outcome) {
      case WebhookActs.Outcome.Done _ -> success;
      case WebhookActs.Outcome.Rotated _ -> success;
      case WebhookActs.Outcome.Tried _ -> success;
      case WebhookActs.Outcome.WebhookNotFound _ -> "WebhookNotFoundProblem";
      case WebhookActs.Outcome.WebhookEnded _ -> "WebhookEndedProblem";
    };
  }

  private static String redelivered(RedeliverWebhook.Outcome outcome) {
    return switch (outcome) {
      case RedeliverWebhook.Outcome.Again _ -> "RedeliverWebhookSuccess";
      case RedeliverWebhook.Outcome.DeliveryNotFound _ -> "WebhookDeliveryNotFoundProblem";
      case RedeliverWebhook.Outcome.NotDead _ -> "WebhookDeliveryStateProblem";
      case RedeliverWebhook.Outcome.WebhookEnded _ -> "WebhookEndedProblem";
    };
  }
}
