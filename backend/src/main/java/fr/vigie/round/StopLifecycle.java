package fr.vigie.round;

import static fr.vigie.round.RoundStop.Status.ARRIVED;
import static fr.vigie.round.RoundStop.Status.BLOCKED;
import static fr.vigie.round.RoundStop.Status.DONE;
import static fr.vigie.round.RoundStop.Status.PENDING;
import static fr.vigie.round.RoundStop.Status.SKIPPED;

import fr.vigie.round.RoundStop.Act;
import fr.vigie.round.RoundStop.Status;
import java.util.List;
import java.util.Optional;

/// Which acts a stop's status allows and what becomes of it; every other pair is refused. Who
/// forgets to say that they are there may still say that it is done.
final class StopLifecycle {

  private record Change(Status from, Act act, Status to) {}

  private static final List<Change> ALLOWED =
      List.of(
          new Change(PENDING, Act.ARRIVE, ARRIVED),
          new Change(PENDING, Act.COMPLETE, DONE),
          new Change(PENDING, Act.SKIP, SKIPPED),
          new Change(PENDING, Act.BLOCK, BLOCKED),
          new Change(ARRIVED, Act.COMPLETE, DONE),
          new Change(ARRIVED, Act.SKIP, SKIPPED),
          new Change(ARRIVED, Act.BLOCK, BLOCKED));

  private StopLifecycle() {}

  static Optional<Status> after(Status from, Act act) {
    return ALLOWED.stream()
        .filter(change -> change.from() == from && change.act() == act)
        .map(Change::to)
        .findFirst();
  }

  /// The act that leads to a status, of which there is one at most.
  static Optional<Act> actTo(Status to) {
    return ALLOWED.stream().filter(change -> change.to() == to).map(Change::act).findFirst();
  }
}
