package fr.vigie.tourplan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How much a stop presses when not all can be visited.
///
/// @param dueAt when it must be done; null for whenever
public record Urgency(Level level, @Nullable Instant dueAt) {

  /// Of what nobody said anything about.
  public static final Urgency USUAL = new Urgency(Level.NORMAL, null);

  /// From what can wait to what cannot.
  public enum Level {
    LOW(0),
    NORMAL(1),
    HIGH(2),
    URGENT(3);

    private final int levelsBelow;

    Level(int levelsBelow) {
      this.levelsBelow = levelsBelow;
    }

    int levelsBelow() {
      return levelsBelow;
    }
  }

  boolean isDueBefore(Urgency other) {
    return dueAt != null && (other.dueAt == null || dueAt.isBefore(other.dueAt));
  }
}
