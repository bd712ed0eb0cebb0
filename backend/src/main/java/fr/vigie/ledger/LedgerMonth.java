package fr.vigie.ledger;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A month of a territory's ledger as it is shown.
///
/// @param isOver whether its last day is
/// @param account as it was stated last; counted just now where nothing was stated yet
/// @param revisions all that was stated of it, the first first, without units; none where it was
///   not yet
public record LedgerMonth(
    String territory, YearMonth month, boolean isOver, Account account, List<Statement> revisions) {

  public LedgerMonth {
    revisions = List.copyOf(revisions);
  }

  /// What was stated last; null when nothing was.
  public @Nullable Statement stated() {
    return revisions.isEmpty() ? null : revisions.getLast();
  }
}
