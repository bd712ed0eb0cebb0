package fr.vigie.ledgerreport;

import fr.vigie.ledger.LedgerMonth;
import fr.vigie.shared.Language;
import fr.vigie.shared.SpokenTime;
import java.util.stream.Collectors;

/// How final the figures of a month are.
final class State {

  private State() {}

  static String of(LedgerMonth month) {
    var stated = month.stated();
    if (stated == null) {
      return Words.of(month.isOver() ? "counted" : "running");
    }
    var day = SpokenTime.day(stated.statedAt(), Language.ofReader());
    if (stated.changes().isEmpty()) {
      return Words.of("stated", stated.revision(), day);
    }
    var changes =
        stated.changes().stream()
            .sorted()
            .map(change -> Words.of("change." + change))
            .collect(Collectors.joining(", "));
    return Words.of("restated", stated.revision(), day, stated.revision() - 1, changes);
  }
}
