package fr.vigie.ledger;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/// All that was ever stated; none is changed or taken away.
interface Statements {

  /// Every revision of a territory's months, without units, by month and revision.
  List<Statement> heads(String territory, YearMonth from, YearMonth until);

  /// Some as a whole, in no order.
  List<Statement> whole(Collection<String> ids);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when that revision of the month was stated.
  void add(Statement statement);
}
