package fr.vigie.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of sending a delivery.
public sealed interface Answer {

  /// In a word, for its history.
  String code();

  @Nullable String detail();

  /// It was taken over.
  ///
  /// @param detail by what the other side knows it
  record Accepted(String code, @Nullable String detail) implements Answer {}

  /// It can never be sent: there is nobody there, or it is not wanted as it is.
  record Refused(String code, @Nullable String detail) implements Answer {}

  /// It may go well later.
  ///
  /// @param after not sooner than that; null for the usual pause
  /// @param isOutage whether the other side cannot be reached at all, so that the next would fail
  ///   too
  record Later(String code, @Nullable String detail, @Nullable Duration after, boolean isOutage)
      implements Answer {}

  /// Nothing at all may be sent by this channel for a while.
  record Pause(String code, @Nullable String detail, Duration pause) implements Answer {}
}
