package fr.vigie.contractor;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import java.util.Optional;

/// Who may know of the contractors of a territory: who gives work there, and who sets it up.
final class ContractorRights {

  private ContractorRights() {}

  static boolean maySee(Viewer viewer, String territory) {
    return viewer.may(Right.PLAN_WORK, territory) || viewer.may(Right.SET_UP, territory);
  }

  /// Nothing, as if there were none, for whoever may not know of it.
  static Optional<Contractor> known(Viewer viewer, Optional<Contractor> contractor) {
    return contractor.filter(found -> maySee(viewer, found.territory()));
  }
}
