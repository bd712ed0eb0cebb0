package fr.vigie.webhook;

import fr.vigie.webhook.Webhook.Topic;
import java.util.List;
import java.util.Optional;

/// All webhooks there ever were.
interface Webhooks {

  Optional<Webhook> find(String id);

  Optional<Webhook> findByClientWebhookId(String clientWebhookId);

  /// Those of a territory, the newest first, without those that were removed.
  List<Webhook> of(String territory);

  /// Those of a territory that are to be told of a topic.
  List<Webhook> listening(String territory, Topic topic);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its `clientWebhookId` is taken.
  void add(Webhook webhook);

  void put(Webhook webhook);
}
