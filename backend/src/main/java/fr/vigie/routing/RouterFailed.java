package fr.vigie.routing;

import org.jspecify.annotations.Nullable;

/// The router does not answer in time, or says what cannot be read.
final class RouterFailed extends Exception {

  RouterFailed(String why) {
    super(why);
  }

  RouterFailed(String why, @Nullable Throwable cause) {
    super(why, cause);
  }
}
