package fr.vigie.report;

import fr.vigie.moderation.Reason;
import fr.vigie.moderation.Verdict;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What becomes of a report's free words.
///
/// @param reasons why they were held back, also once that is decided
/// @param note what the public reads; null unless they are public
/// @param withdrawnNote what the public read before it was held back; null if it read nothing
/// @param decidedBy the member of staff who last decided; null when nobody has
public record PublicWords(
    Standing standing,
    Set<Reason> reasons,
    @Nullable String note,
    @Nullable String withdrawnNote,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt) {

  /// Who may read them beside staff and the author.
  public enum Standing {
    /// There are none, or they come from before anybody looked: the public reads nothing.
    NONE,
    PUBLIC,
    /// Nobody, until staff has looked.
    HELD,
    HIDDEN
  }

  public static final PublicWords NONE =
      new PublicWords(Standing.NONE, Set.of(), null, null, null, null);

  public PublicWords {
    reasons = reasons.isEmpty() ? Set.of() : Set.copyOf(reasons);
    if ((standing == Standing.PUBLIC) != (note != null)) {
      throw new IllegalArgumentException("what is public has words, and nothing else has");
    }
  }

  /// Of a report that was just filed.
  static PublicWords first(String note, Verdict verdict) {
    return verdict.isHeld()
        ? new PublicWords(Standing.HELD, verdict.reasons(), null, null, null, null)
        : new PublicWords(Standing.PUBLIC, Set.of(), note, null, null, null);
  }

  /// Staff lets the public read a text, perhaps in other words than those of the citizen.
  public PublicWords published(String text, String by, Instant at) {
    return new PublicWords(Standing.PUBLIC, reasons, text, null, by, at);
  }

  public PublicWords hidden(String by, Instant at) {
    return new PublicWords(Standing.HIDDEN, reasons, null, null, by, at);
  }

  /// Held back until staff has looked, as somebody asked.
  public PublicWords withdrawn() {
    var all = EnumSet.of(Reason.REMOVAL_REQUESTED);
    all.addAll(reasons);
    return new PublicWords(Standing.HELD, all, null, note, decidedBy, decidedAt);
  }

  /// Staff did not follow who asked for their removal: read again if they were read before.
  public PublicWords restored(String by, Instant at) {
    return withdrawnNote == null ? this : published(withdrawnNote, by, at);
  }

  public boolean isPublic() {
    return standing == Standing.PUBLIC;
  }

  public boolean isHidden() {
    return standing == Standing.HIDDEN;
  }

  /// Whether staff has looked and let the public read them.
  public boolean isApproved() {
    return standing == Standing.PUBLIC && decidedBy != null;
  }
}
