package fr.vigie.ledger;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import fr.vigie.territory.Territories;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Someone looks at the ledger of a territory.
final class SeeLedger {

  private static final int MOST_MONTHS = 24;
  private static final Pattern CURSOR =
      Pattern.compile("20\\d\\d-(0[1-9]|1[0-2]) \\S{1,5} \\S{1,64}");

  private final ReadLedger ledger;
  private final Territories territories;

  SeeLedger(ReadLedger ledger, Territories territories) {
    this.ledger = ledger;
    this.territories = territories;
  }

  /// What is asked for.
  ///
  /// @param until the month after the last
  /// @param after the cursor of the row before the first; null for the first of all
  record Question(
      String territory,
      YearMonth from,
      YearMonth until,
      LedgerPart by,
      int first,
      @Nullable String after) {

    Question {
      InvalidInput.unless(
          from.getYear() >= 2000 && from.isBefore(until) && until.getYear() < 2100,
          "to",
          "after from, both from 2000 to 2099");
      InvalidInput.unless(
          !until.isAfter(from.plusMonths(MOST_MONTHS)), "to", "at most 24 months after from");
      InvalidInput.unless(
          after == null || CURSOR.matcher(after).matches(), "after", "a cursor of the same list");
    }

    /// Without the months that were shown already.
    YearMonth begin() {
      var shown = after == null ? from : YearMonth.parse(after.substring(0, 7));
      return shown.isBefore(from) ? from : shown;
    }
  }

  /// Empty when there is no such territory, or the viewer may not see its figures.
  Optional<Page<LedgerEntry>> see(Viewer viewer, Question question) {
    return territories
        .find(question.territory())
        .filter(territory -> viewer.may(Right.SEE_FIGURES, territory.id()))
        .map(territory -> page(question));
  }

  private Page<LedgerEntry> page(Question question) {
    InvalidInput.unless(
        !question.until().isAfter(ledger.running().plusMonths(1)),
        "to",
        "no month that has not begun");
    var after = question.after();
    var withUnits = question.by() != LedgerPart.TERRITORY;
    var found =
        ledger.months(question.territory(), question.begin(), question.until(), withUnits).stream()
            .flatMap(month -> LedgerEntry.of(month, question.by()).stream())
            .filter(entry -> after == null || entry.cursor().compareTo(after) > 0)
            .limit(question.first() + 1L)
            .toList();
    return Page.of(found, question.first(), LedgerEntry::cursor);
  }
}
