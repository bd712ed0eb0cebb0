package fr.vigie.alarm;

import java.util.List;
import java.util.Optional;

/// Which acts an alarm allows, by its two flags; every other pair is refused. RAISE is not here:
/// alarms begin with it.
final class AlarmLifecycle {

  /// What happens to alarms.
  enum Act {
    RAISE,
    WORSEN,
    CONFIRM,
    ACKNOWLEDGE,
    CLEAR,
    COMMENT,
    JOIN,
    LEAVE,
    OPEN_WORK
  }

  record State(boolean isActive, boolean isAcknowledged) {}

  private record Change(State from, Act act, State to) {}

  private static final State NEW = new State(true, false);
  private static final State SEEN = new State(true, true);
  private static final State OVER = new State(false, false);
  private static final State DONE = new State(false, true);

  private static final List<Change> ALLOWED =
      List.of(
          new Change(NEW, Act.WORSEN, NEW),
          new Change(NEW, Act.CONFIRM, NEW),
          new Change(NEW, Act.ACKNOWLEDGE, SEEN),
          new Change(NEW, Act.CLEAR, OVER),
          new Change(NEW, Act.COMMENT, NEW),
          new Change(NEW, Act.JOIN, NEW),
          new Change(NEW, Act.LEAVE, NEW),
          new Change(NEW, Act.OPEN_WORK, NEW),
          new Change(SEEN, Act.WORSEN, NEW),
          new Change(SEEN, Act.CONFIRM, SEEN),
          new Change(SEEN, Act.CLEAR, DONE),
          new Change(SEEN, Act.COMMENT, SEEN),
          new Change(SEEN, Act.JOIN, SEEN),
          new Change(SEEN, Act.LEAVE, SEEN),
          new Change(SEEN, Act.OPEN_WORK, SEEN),
          new Change(OVER, Act.ACKNOWLEDGE, DONE),
          new Change(OVER, Act.COMMENT, OVER),
          new Change(OVER, Act.OPEN_WORK, OVER),
          new Change(DONE, Act.COMMENT, DONE),
          new Change(DONE, Act.OPEN_WORK, DONE));

  private AlarmLifecycle() {}

  static Optional<State> after(State from, Act act) {
    return ALLOWED.stream()
        .filter(change -> change.from().equals(from) && change.act() == act)
        .map(Change::to)
        .findFirst();
  }
}
