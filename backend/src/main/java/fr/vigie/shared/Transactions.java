package fr.vigie.shared;

import java.util.function.Supplier;

/// Runs work so that all of it is kept, or nothing.
public interface Transactions {

  /// Runs the work, perhaps several times until it does not collide with other work: it must have
  /// no effect but on what is stored.
  <T> T run(Supplier<T> work);

  /// Runs it, and once more when somebody else kept the same at the same moment: then it is found.
  default <T> T runTwice(Supplier<T> work) {
    try {
      return run(work);
    } catch (AlreadyExists keptAtOnce) {
      return run(work);
    }
  }
}
