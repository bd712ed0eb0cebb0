package fr.vigie.outbox;

import java.time.Duration;

/// How long a channel must not be used; the same for all backends, whatever their clocks say.
public interface Pauses {

  /// Zero when it may be used.
  Duration left(Channel channel);

  /// An earlier pause that ends later stays.
  void pause(Channel channel, Duration pause);
}
