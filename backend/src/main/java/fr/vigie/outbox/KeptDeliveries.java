package fr.vigie.outbox;

import fr.vigie.outbox.Delivery.State;
import fr.vigie.shared.Page;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was and will be sent to a partner, for those who look after it.
public interface KeptDeliveries {

  Optional<Delivery> find(String id);

  /// Those to one webhook, the newest first.
  ///
  /// @param state null for all
  /// @param after the id of the last one known already; null to begin
  Page<Delivery> toWebhook(
      String webhook, @Nullable State state, int first, @Nullable String after);

  /// Keeps one that no event is told by; within the transaction that is under way.
  void add(NewDelivery delivery, Instant now);

  /// Tries one once more that has ended without being sent; whether it had ended so.
  boolean tryAgain(String id, Instant now, Instant expiresAt);
}
