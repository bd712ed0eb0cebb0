package fr.vigie.register;

import fr.vigie.register.AssetChange.Difference;
import java.util.List;

/// What came of one draft, or would have come of it in a dry run.
public sealed interface DraftOutcome {

  /// A dry run gives an id that nothing has.
  record Created(String assetId) implements DraftOutcome {}

  /// The equipment differs from what it was.
  record Changed(String assetId, List<Difference> differences) implements DraftOutcome {

    public Changed {
      differences = List.copyOf(differences);
    }
  }

  /// The register says nothing new: nothing was written.
  record Unchanged(String assetId) implements DraftOutcome {}

  /// The draft was left out.
  record Rejected(Reason reason) implements DraftOutcome {}

  /// Why a draft was left out.
  enum Reason {
    /// It came before in the same batch.
    SENT_TWICE,
    /// No commune of the territory holds the place.
    OUTSIDE_TERRITORY,
    /// Neither the register nor the batch has the parent, or the batch's was rejected.
    PARENT_UNKNOWN,
    PARENT_REMOVED,
    PARENT_OF_WRONG_KIND,
    /// The same number was another kind of equipment before.
    KIND_CHANGED,
    /// It was removed, and nothing comes back from there.
    REMOVED,
    /// Its lifecycle does not lead there.
    LIFECYCLE,
    /// The power before renovation, once known, is the baseline of savings.
    BASELINE_FROZEN;

    static Reason of(ParentRule broken) {
      return switch (broken) {
        case UNKNOWN, OTHER_TERRITORY -> PARENT_UNKNOWN;
        case REMOVED -> PARENT_REMOVED;
        case WRONG_KIND -> PARENT_OF_WRONG_KIND;
      };
    }
  }
}
