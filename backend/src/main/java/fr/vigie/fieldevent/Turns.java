package fr.vigie.fieldevent;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Lets work of one agent go one after the other within this backend, so that it does not collide
/// with itself and begin again; what several backends do at once, the feed keeps apart.
final class Turns {

  private static final int LANES = 256;

  private final List<Lock> lanes = Stream.<Lock>generate(ReentrantLock::new).limit(LANES).toList();

  <T> T take(String agent, Supplier<T> work) {
    var lane = lanes.get(Math.floorMod(agent.hashCode(), LANES));
    lane.lock();
    try {
      return work.get();
    } finally {
      lane.unlock();
    }
  }
}
