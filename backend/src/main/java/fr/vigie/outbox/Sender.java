package fr.vigie.outbox;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Sends by one channel.
public interface Sender {

  Channel channel();

  /// How many it sends at once at most.
  int most();

  /// Tries each of them, and says in the same order what came of it. It must come back within a
  /// minute whatever the other side does, and throws nothing for what a single delivery is like.
  ///
  /// @param pause told as soon as the other side asks for an {@link Answer.Pause}: the other
  ///   backends must not wait for the rest of this batch to learn it
  List<Answer> send(List<Delivery> deliveries, Consumer<Duration> pause);
}
