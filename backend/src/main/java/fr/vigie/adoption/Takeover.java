package fr.vigie.adoption;

import fr.vigie.identity.Viewer;
import fr.vigie.territory.Territory;
import java.time.LocalDate;

/// One way in which a territory takes over what another did.
interface Takeover {

  /// What it would do.
  ///
  /// @param means the id of the means of the practice
  /// @param from the first day
  Steps plan(String means, Territory territory, LocalDate from);

  /// Does it, as a part of a transaction.
  ///
  /// @param adoption the id of the adoption that it is done for
  Steps store(Viewer viewer, String means, Territory territory, LocalDate from, String adoption);

  /// Reads anew what is held in the process, once the transaction is kept.
  void settle(Territory territory);
}
