package fr.vigie.shared;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Lets those who change the same thing go one after the other in this backend. The database would
/// keep them apart as well, as it does with other backends, but by making all but one begin again.
public final class Turns {

  private static final int LOCKS = 256;

  private final List<ReentrantLock> locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

  public <T> T take(Object key, Supplier<T> work) {
    var lock = locks.get(Math.floorMod(key.hashCode(), LOCKS));
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
