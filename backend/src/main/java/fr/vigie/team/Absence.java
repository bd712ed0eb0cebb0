package fr.vigie.team;

import fr.vigie.shared.InvalidInput;
import java.time.Duration;
import java.time.Instant;

/// A time at which an agent does not work, though they have a shift. Why is no more than a kind: of
/// an illness nobody is told.
///
/// @param clientAbsenceId the name that the app gave it, so that it is recorded once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param until after `from`, 366 days later at most
/// @param by the member of staff who recorded it
public record Absence(
    String id,
    String clientAbsenceId,
    String fingerprint,
    String territory,
    String person,
    Instant from,
    Instant until,
    Kind kind,
    String by,
    Instant recordedAt) {

  private static final Duration LONGEST = Duration.ofDays(366);

  public Absence {
    InvalidInput.unless(
        from.isBefore(until) && !until.isAfter(from.plus(LONGEST)),
        "until",
        "after the beginning, at most 366 days later");
  }

  public enum Kind {
    LEAVE,
    TRAINING,
    OTHER_DUTY,
    UNAVAILABLE
  }

  Shift.Span span() {
    return new Shift.Span(from, until);
  }

  boolean meets(Absence other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }
}
