package fr.vigie.webhook;

import fr.vigie.webhook.Webhook.Topic;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What partners may know of the objects that they are told of.
interface WebhookObjects {

  /// How one is now; of one that is there no more, its id.
  Map<String, @Nullable Object> of(Topic topic, String id);
}
