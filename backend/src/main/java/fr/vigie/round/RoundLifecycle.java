package fr.vigie.round;

import static fr.vigie.round.Round.Status.CANCELLED;
import static fr.vigie.round.Round.Status.DONE;
import static fr.vigie.round.Round.Status.FAILED;
import static fr.vigie.round.Round.Status.PLANNED;
import static fr.vigie.round.Round.Status.PLANNING;
import static fr.vigie.round.Round.Status.UNDER_WAY;

import fr.vigie.round.Round.Act;
import fr.vigie.round.Round.Status;
import java.util.List;
import java.util.Optional;

/// Which acts a round's status allows and what becomes of it; every other pair is refused. PLAN is
/// not here: rounds begin with it.
public final class RoundLifecycle {

  private record Change(Status from, Act act, Status to) {}

  private static final List<Change> ALLOWED =
      List.of(
          new Change(PLANNING, Act.SETTLE, PLANNED),
          new Change(PLANNING, Act.FAIL, FAILED),
          new Change(PLANNING, Act.CANCEL, CANCELLED),
          new Change(PLANNED, Act.BEGIN, UNDER_WAY),
          new Change(PLANNED, Act.CANCEL, CANCELLED),
          // Planned anew after a stop was blocked; if that fails, the old order stays.
          new Change(UNDER_WAY, Act.SETTLE, UNDER_WAY),
          new Change(UNDER_WAY, Act.FAIL, UNDER_WAY),
          new Change(UNDER_WAY, Act.FINISH, DONE),
          new Change(UNDER_WAY, Act.CANCEL, CANCELLED));

  private RoundLifecycle() {}

  public static Optional<Status> after(Status from, Act act) {
    return ALLOWED.stream()
        .filter(change -> change.from() == from && change.act() == act)
        .map(Change::to)
        .findFirst();
  }

  /// Whether its stops can be told of.
  public static boolean isDriven(Round round) {
    return round.status() == UNDER_WAY || after(round.status(), Act.BEGIN).isPresent();
  }

  /// A round under way of which nothing is left is done.
  public static Round finished(Round round) {
    return round.stops().stream().allMatch(stop -> stop.status().isOver())
        ? round.with(after(round.status(), Act.FINISH).orElse(round.status()))
        : round;
  }
}
