package fr.vigie.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of the course of the work.
///
/// @param holdUntil when it is to be taken up again; null when nobody said, or it is not on hold
/// @param cause why it was needed; null when nobody said
/// @param running who is at work since when, as the timer has it; null while nobody is
/// @param reopenings how often it was taken up again after it was over
/// @param verification null until it is verified
public record Progress(
    @Nullable Instant holdUntil,
    @Nullable Cause cause,
    @Nullable Running running,
    int reopenings,
    @Nullable Verification verification) {

  static final Progress NONE = new Progress(null, null, null, 0, null);

  public enum Cause {
    VANDALISM,
    ACCIDENT,
    NATURAL_EVENT,
    WEAR,
    UNKNOWN
  }

  /// The timer.
  public record Running(String by, Instant since) {}

  /// That it holds.
  ///
  /// @param by the id of the dispatcher; null when telemetry says so
  public record Verification(Instant at, @Nullable String by) {}

  public Progress heldUntil(@Nullable Instant until) {
    return new Progress(until, cause, running, reopenings, verification);
  }

  public Progress because(@Nullable Cause other) {
    return new Progress(holdUntil, other, running, reopenings, verification);
  }

  public Progress timed(@Nullable Running timer) {
    return new Progress(holdUntil, cause, timer, reopenings, verification);
  }

  public Progress verified(Verification other) {
    return new Progress(holdUntil, cause, running, reopenings, other);
  }

  public Progress reopened() {
    return new Progress(null, cause, null, reopenings + 1, null);
  }
}
