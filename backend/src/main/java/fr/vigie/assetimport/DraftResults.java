package fr.vigie.assetimport;

import fr.vigie.importfile.Reject;
import fr.vigie.register.DraftOutcome;
import fr.vigie.register.DraftOutcome.Reason;
import fr.vigie.register.KeepDrafts;
import fr.vigie.registerfile.EntryReason;
import java.util.List;
import java.util.Optional;

/// What came of drafts, counted and told.
record DraftResults(long created, long changed, long unchanged) {

  static DraftResults of(List<DraftOutcome> outcomes) {
    return new DraftResults(
        count(outcomes, DraftOutcome.Created.class),
        count(outcomes, DraftOutcome.Changed.class),
        count(outcomes, DraftOutcome.Unchanged.class));
  }

  private static long count(List<DraftOutcome> outcomes, Class<?> what) {
    return outcomes.stream().filter(what::isInstance).count();
  }

  /// The outcomes; the right and the territory were checked before.
  static List<DraftOutcome> kept(KeepDrafts.Outcome outcome) {
    if (outcome instanceof KeepDrafts.Outcome.Kept(var drafts)) {
      return drafts;
    }
    throw new IllegalStateException("" + outcome);
  }

  static boolean isParentMissing(DraftOutcome outcome) {
    return outcome instanceof DraftOutcome.Rejected(var reason) && reason == Reason.PARENT_UNKNOWN;
  }

  static boolean isRemoved(DraftOutcome outcome) {
    return outcome instanceof DraftOutcome.Rejected(var reason) && reason == Reason.REMOVED;
  }

  /// How a rejection is told; empty for what was kept, and for what waits.
  static Optional<Reject> rejected(DraftOutcome outcome, long line, String text) {
    return outcome instanceof DraftOutcome.Rejected(var reason) && reason != Reason.PARENT_UNKNOWN
        ? Optional.of(new Reject(line, word(reason).name(), reason.name(), text))
        : Optional.empty();
  }

  private static EntryReason word(Reason reason) {
    return switch (reason) {
      case SENT_TWICE -> EntryReason.DUPLICATE_ID;
      case OUTSIDE_TERRITORY -> EntryReason.OUTSIDE_TERRITORY;
      case PARENT_UNKNOWN, PARENT_REMOVED, PARENT_OF_WRONG_KIND -> EntryReason.WRONG_PARENT;
      case KIND_CHANGED, REMOVED, LIFECYCLE, BASELINE_FROZEN -> EntryReason.REFUSED;
    };
  }
}
