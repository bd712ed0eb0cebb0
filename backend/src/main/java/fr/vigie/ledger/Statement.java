package fr.vigie.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;

/// What was said of a month that was over. It never changes; what comes to light later is said by
/// another, of the next revision.
///
/// @param revision from 1 on
/// @param changes what became different from the revision before; none for the first
public record Statement(
    String id,
    String territory,
    YearMonth month,
    int revision,
    Instant statedAt,
    Set<Change> changes,
    Account account) {

  public Statement {
    changes = Set.copyOf(changes);
    if (revision < 1) {
      throw new IllegalArgumentException("revisions begin with 1");
    }
  }
}
