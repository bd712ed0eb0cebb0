package fr.vigie.outbox;

import java.util.List;

/// Sends by one channel.
public interface Sender {

  Channel channel();

  /// How many it sends at once at most.
  int most();

  /// Tries each of them, and says in the same order what came of it. It must come back within a
  /// minute whatever the other side does, and throws nothing for what a single delivery is like.
  List<Answer> send(List<Delivery> deliveries);
}
