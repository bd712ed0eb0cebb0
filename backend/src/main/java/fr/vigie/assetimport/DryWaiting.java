package fr.vigie.assetimport;

import fr.vigie.asset.AssetKind;
import fr.vigie.register.AssetDraft;
import fr.vigie.register.DraftOutcome;
import fr.vigie.register.DraftOutcome.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What would be kept of a register that is tried, and what of it misses something by now.
final class DryWaiting {

  private static final int MOST = 100_000;
  private static final List<AssetKind> KINDS = List.of(AssetKind.values());

  /// @param parent null when that is there
  /// @param model null when that is there
  private record Missing(
      long line,
      String id,
      AssetKind kind,
      @Nullable String parent,
      @Nullable String model,
      DraftOutcome outcome) {}

  /// What the end of the file makes of it.
  ///
  /// @param refused what was taken for kept, by line
  record End(long waiting, List<Refused> refused) {}

  /// What cannot stand where it is to.
  record Refused(long line, String id, DraftOutcome instead) {}

  private final FirstLines kinds = new FirstLines();
  private final List<Missing> missing = new ArrayList<>();

  /// Remembers what would be kept.
  ///
  /// @param parent that is not there yet; null when none is missing
  /// @param model likewise
  void add(
      AssetDraft draft,
      long line,
      DraftOutcome outcome,
      @Nullable String parent,
      @Nullable String model) {
    if (outcome instanceof DraftOutcome.Rejected) {
      return;
    }
    kinds.add(draft.externalId(), KINDS.indexOf(draft.kind()));
    if ((parent != null || model != null) && missing.size() < MOST) {
      missing.add(new Missing(line, draft.externalId(), draft.kind(), parent, model, outcome));
    }
  }

  private Optional<AssetKind> kind(@Nullable String id) {
    var found = id == null ? OptionalInt.empty() : kinds.find(id);
    return found.isEmpty() ? Optional.empty() : Optional.of(KINDS.get(found.getAsInt()));
  }

  /// Whether it is of the file, and nothing of that kind stands below it.
  boolean isUnfit(AssetKind kind, @Nullable String parent) {
    return kind(parent).filter(found -> !kind.parents().contains(found)).isPresent();
  }

  static DraftOutcome unfit() {
    return new DraftOutcome.Rejected(Reason.PARENT_OF_WRONG_KIND);
  }

  End end(DryLinks links) {
    var waiting = 0L;
    var refused = new ArrayList<Refused>();
    for (var each : missing) {
      if (isUnfit(each.kind(), each.parent())) {
        refused.add(new Refused(each.line(), each.id(), each.outcome()));
      } else if ((each.parent() != null && kind(each.parent()).isEmpty())
          || (each.model() != null && !links.hasModel(each.model()))) {
        waiting++;
      }
    }
    return new End(waiting, refused);
  }
}
