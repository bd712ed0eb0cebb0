package fr.vigie.situation;

import static fr.vigie.situation.Situation.Status.CONFIRMED;
import static fr.vigie.situation.Situation.Status.DISMISSED;
import static fr.vigie.situation.Situation.Status.ENDED;
import static fr.vigie.situation.Situation.Status.PROPOSED;

import fr.vigie.situation.Situation.Status;
import java.util.List;
import java.util.Optional;

/// Which acts a situation allows, and what becomes of it; every other pair is refused. PROPOSE and
/// OPEN are not here: situations begin with one of them.
final class SituationLifecycle {

  /// What is done to situations.
  enum Act {
    /// By a rule.
    PROPOSE,
    /// By a rule, which has found more of it.
    GROW,
    /// By Vigie, as nobody has looked at a proposal.
    LAPSE,
    OPEN,
    CONFIRM,
    DISMISS,
    END,
    ADD,
    REMOVE,
    MESSAGE
  }

  private record Change(Status from, Act act, Status to) {}

  private static final List<Change> ALLOWED =
      List.of(
          new Change(PROPOSED, Act.GROW, PROPOSED),
          new Change(PROPOSED, Act.LAPSE, ENDED),
          new Change(PROPOSED, Act.CONFIRM, CONFIRMED),
          new Change(PROPOSED, Act.DISMISS, DISMISSED),
          new Change(PROPOSED, Act.ADD, PROPOSED),
          new Change(PROPOSED, Act.REMOVE, PROPOSED),
          new Change(CONFIRMED, Act.GROW, CONFIRMED),
          new Change(CONFIRMED, Act.END, ENDED),
          new Change(CONFIRMED, Act.ADD, CONFIRMED),
          new Change(CONFIRMED, Act.REMOVE, CONFIRMED),
          new Change(CONFIRMED, Act.MESSAGE, CONFIRMED),
          // That it is over is told too.
          new Change(ENDED, Act.MESSAGE, ENDED));

  private SituationLifecycle() {}

  static Optional<Status> after(Status from, Act act) {
    return ALLOWED.stream()
        .filter(change -> change.from() == from && change.act() == act)
        .map(Change::to)
        .findFirst();
  }
}
