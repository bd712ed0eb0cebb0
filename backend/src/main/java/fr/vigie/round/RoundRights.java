package fr.vigie.round;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;

/// Who may see a round and what they may do to it, beyond what its status allows. Agents see and
/// drive their own; who reads the figures of the territory sees all, who plans its work does all.
public final class RoundRights {

  private RoundRights() {}

  static boolean maySeeAll(Viewer viewer, String territory) {
    return viewer.may(Right.SEE_WORK, territory) && viewer.may(Right.SEE_FIGURES, territory);
  }

  static boolean maySee(Viewer viewer, Round round) {
    return maySeeAll(viewer, round.territory())
        || (viewer.is(round.agent()) && viewer.may(Right.SEE_WORK, round.territory()));
  }

  public static boolean mayPlan(Viewer viewer, Round round) {
    return viewer.may(Right.PLAN_WORK, round.territory());
  }

  public static boolean mayDrive(Viewer viewer, Round round) {
    return mayPlan(viewer, round)
        || (viewer.is(round.agent()) && viewer.may(Right.DO_WORK, round.territory()));
  }
}
