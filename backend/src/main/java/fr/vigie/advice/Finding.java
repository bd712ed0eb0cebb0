package fr.vigie.advice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that is known already of what was reported.
///
/// @param until when it is over, as far as is known
/// @param sentence what the territory says of it; null where the kind says all
public record Finding(Kind kind, @Nullable Instant until, @Nullable String sentence) {

  public enum Kind {
    /// The equipment itself has told of it.
    CONFIRMED_BY_TELEMETRY,
    /// The lamps are off by their schedule.
    SWITCHED_OFF,
    /// The territory works there.
    PLANNED_WORK
  }
}
