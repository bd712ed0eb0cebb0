package fr.vigie.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// How all webhooks do; the same for all backends.
interface WebhookHealths {

  /// That of one; a good one for one that never failed.
  WebhookHealth of(String webhook);

  /// Those of some, by webhook, that ever failed since they last did well.
  Map<String, WebhookHealth> bad(Collection<String> webhooks);

  /// One more call failed; how it does now.
  ///
  /// @param pause how long it is not called
  WebhookHealth failed(String webhook, Instant now, Duration pause);

  /// What was bad of it is forgotten.
  void worked(String webhook);
}
