package fr.vigie.measurement;

import org.jspecify.annotations.Nullable;

/// What became of something that was handed over.
///
/// @param reason why it is in quarantine; null when it is not
public record Verdict(Kind kind, @Nullable Reason reason) {

  public static final Verdict ACCEPTED = new Verdict(Kind.ACCEPTED, null);
  public static final Verdict LATE = new Verdict(Kind.LATE, null);
  public static final Verdict REPEATED = new Verdict(Kind.REPEATED, null);

  public static Verdict quarantined(Reason reason) {
    return new Verdict(Kind.QUARANTINED, reason);
  }

  public enum Kind {
    ACCEPTED,
    /// Kept like any other, and marked.
    LATE,
    /// Known already.
    REPEATED,
    /// Kept apart, with a reason; never mixed in.
    QUARANTINED
  }

  public enum Reason {
    /// The device says an instant too far ahead.
    EARLY,
    /// The device says an instant of which nothing is kept any more, such as in 1970.
    TOO_OLD,
    /// Not a number, or one that cannot be.
    OUT_OF_RANGE,
    /// Another value of the same series and instant is kept already.
    CONTRADICTED,
    /// No asset is connected with the device.
    UNKNOWN_DEVICE,
    /// Nothing of that name is measured.
    UNKNOWN_METRIC,
    /// Nothing of that name happens to devices.
    UNKNOWN_EVENT,
    /// Not in the form that the source or the device's profile says.
    UNDECODABLE
  }
}
