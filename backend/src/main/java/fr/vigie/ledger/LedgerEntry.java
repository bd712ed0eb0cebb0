package fr.vigie.ledger;

import static java.util.Comparator.comparing;

import fr.vigie.energy.EnergyUse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of a ledger.
///
/// @param commune the INSEE code; null for the whole territory
/// @param cabinet the id; null for more than a cabinet, and for lamps below none
public record LedgerEntry(
    LedgerMonth month, @Nullable String commune, @Nullable String cabinet, EnergyUse use) {

  private static final String NONE = "-";

  /// The rows of a month, in the order of their cursors.
  static List<LedgerEntry> of(LedgerMonth month, LedgerPart part) {
    var account = month.account();
    return switch (part) {
      case TERRITORY -> List.of(new LedgerEntry(month, null, null, account.total()));
      case COMMUNE ->
          account.communes().entrySet().stream()
              .map(of -> new LedgerEntry(month, of.getKey(), null, of.getValue()))
              .toList();
      case CABINET ->
          account.units().stream()
              .map(u -> new LedgerEntry(month, u.commune(), u.cabinet(), u.use()))
              .sorted(comparing(LedgerEntry::cursor))
              .toList();
    };
  }

  /// Where it stands among the rows of one question.
  String cursor() {
    return String.join(" ", month.month().toString(), told(commune), told(cabinet));
  }

  private static String told(@Nullable String id) {
    return id == null ? NONE : id;
  }
}
