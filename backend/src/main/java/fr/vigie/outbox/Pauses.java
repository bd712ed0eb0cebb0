package fr.vigie.outbox;

import java.time.Instant;

/// Until when a channel must not be used; the same for all backends.
public interface Pauses {

  /// In the past when it may be used.
  Instant until(Channel channel);

  /// An earlier pause that ends later stays.
  void pause(Channel channel, Instant until);
}
