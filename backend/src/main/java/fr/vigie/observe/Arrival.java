package fr.vigie.observe;

import org.jspecify.annotations.Nullable;

/// Under which name a request came, and as part of what.
///
/// @param traceparent as in W3C Trace Context, unchecked; null when it is part of nothing
/// @param isEchoed whether the answer itself says the name again, where it has no headers to do so
public record Arrival(String requestId, @Nullable String traceparent, boolean isEchoed) {

  public Arrival(String requestId, @Nullable String traceparent) {
    this(requestId, traceparent, false);
  }

  /// Of a request that says nothing of itself.
  public static Arrival unnamed() {
    return new Arrival(RequestId.make(), null);
  }
}
