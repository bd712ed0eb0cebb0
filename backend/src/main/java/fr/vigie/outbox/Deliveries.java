package fr.vigie.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that is, was and will be sent.
public interface Deliveries {

  /// Keeps them; what is there already is left as it is.
  void add(List<NewDelivery> deliveries, Instant now);

  /// Takes up some that are due, the longest waiting first, each with all due ones of its bundle,
  /// which are never parted between backends. What is not settled when the lease is over can be
  /// taken up again, by any backend.
  Claimed claim(Channel channel, int most, Instant now, Duration lease);

  /// Says of deliveries what has become of them; of those that somebody else has taken up since,
  /// nothing.
  void settle(String claim, Map<Delivery, Settlement> settlements);

  /// What waits by a channel.
  Backlog backlog(Channel channel);

  /// How much waits.
  ///
  /// @param firstDue when the one that is due first is so; null when none waits
  record Backlog(long waiting, @Nullable Instant firstDue) {}

  /// What was taken up at once.
  record Claimed(String claim, List<Delivery> deliveries) {

    public Claimed {
      deliveries = List.copyOf(deliveries);
    }
  }

  /// What an attempt makes of a delivery.
  ///
  /// @param due when it is tried again; of a {@link Delivery.State#WAITING} one only
  record Settlement(Delivery.State state, Instant due, Delivery.Attempt attempt) {}
}
