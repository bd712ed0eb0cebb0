package fr.vigie.webhook;

import fr.vigie.event.Event;
import fr.vigie.outbox.Address;
import fr.vigie.outbox.Audience;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Message;
import fr.vigie.outbox.NewDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The partners that are told of an event.
final class WebhookAudience implements Audience {

  /// How long it is tried to tell a partner.
  static final Duration KEPT = Duration.ofHours(24);

  /// What a partner is told of by a test alone.
  static final String TEST = "WebhookTested";

  private static final String LANGUAGE = "en";

  private final Webhooks webhooks;

  WebhookAudience(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /// Whether partners may be told of it; said of each event that is written, so it asks nothing.
  static boolean isTold(Event event) {
    return Webhook.Topic.of(event.type()).isPresent();
  }

  @Override
  public Stream<NewDelivery> of(Event event, Instant now) {
    return Webhook.Topic.of(event.type())
        .map(topic -> webhooks.listening(event.territory(), topic))
        .orElseGet(List::of)
        .stream()
        // What is told late must not reach who was not there when it happened.
        .filter(webhook -> !event.at().isBefore(webhook.createdAt()))
        .map(webhook -> told(webhook, event, event.type(), now));
  }

  /// That a partner is told of an event.
  ///
  /// @param kind the type of the event, or {@link #TEST}
  static NewDelivery told(Webhook webhook, Event event, String kind, Instant now) {
    var facts = Map.of("act", event.act(), "at", event.at().toString());
    return new NewDelivery(
        event,
        new Message(kind, event.territory(), event.subject(), facts),
        new Address(Channel.WEBHOOK, webhook.id(), null, LANGUAGE),
        now,
        now.plus(KEPT),
        null);
  }
}
