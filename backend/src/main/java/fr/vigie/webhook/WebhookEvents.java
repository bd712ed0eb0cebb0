package fr.vigie.webhook;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the log is told of webhooks, so that administrators can be told of those that ended by
/// themselves.
final class WebhookEvents {

  static final String CHANGED = "WebhookChanged";

  /// What was done, or happened.
  enum Act {
    ADD,
    CHANGE,
    ROTATE_SECRET,
    REMOVE,
    TEST,
    REDELIVER,
    /// It failed for days, and is called no more.
    FAIL,
    /// It said that it is no more.
    GO
  }

  private final EventLog log;
  private final Ids ids;

  WebhookEvents(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  /// Tells of it within the transaction that keeps it.
  ///
  /// @param by null for what happened by itself
  Event append(Webhook webhook, Act act, @Nullable String by, Instant at) {
    var event =
        new Event(ids.next("evt"), CHANGED, webhook.territory(), webhook.id(), act.name(), by, at);
    log.append(List.of(event));
    return event;
  }
}
