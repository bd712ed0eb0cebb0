package fr.vigie.alarmrule;

import java.time.Instant;
import java.util.Optional;

/// What lamps should do, by their schedule: a lamp that is dark by day or while it is switched off
/// has no fault, and one that shines then has.
public interface ExpectedLight {

  /// Where no schedule is known, whatever a device says is taken as it is.
  ExpectedLight UNKNOWN =
      new ExpectedLight() {
        @Override
        public Optional<Verdict> judge(String asset, String event, Instant at) {
          return Optional.empty();
        }

        @Override
        public Optional<Boolean> isLit(String asset, Instant at) {
          return Optional.empty();
        }
      };

  /// Whether what was told of a lamp is a fault.
  enum Verdict {
    FAULT,
    EXPECTED,
    /// Lamps go on or off about then.
    UNDECIDED
  }

  /// Whether what was told of it is a fault; empty for what is no lighting, or has no known
  /// schedule.
  Optional<Verdict> judge(String asset, String event, Instant at);

  /// Whether it is to burn; empty as above.
  Optional<Boolean> isLit(String asset, Instant at);
}
