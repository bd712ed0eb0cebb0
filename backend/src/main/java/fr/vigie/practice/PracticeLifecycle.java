package fr.vigie.practice;

import fr.vigie.practice.Practice.Status;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What may be done with a practice in which state, and what becomes of it; every other pair is
/// refused.
final class PracticeLifecycle {

  enum Act {
    /// Also to measure again what is published already.
    PUBLISH,
    WITHDRAW
  }

  private static final Map<Act, Map<Status, Status>> TABLE =
      Map.of(
          Act.PUBLISH,
          Map.of(Status.DRAFT, Status.PUBLISHED, Status.PUBLISHED, Status.PUBLISHED),
          Act.WITHDRAW,
          Map.of(
              Status.DRAFT, Status.WITHDRAWN,
              Status.PUBLISHED, Status.WITHDRAWN,
              Status.WITHDRAWN, Status.WITHDRAWN));

  private PracticeLifecycle() {}

  /// Empty when it may not be done.
  static Optional<Status> after(Status status, Act act) {
    return Optional.ofNullable(Objects.requireNonNull(TABLE.get(act)).get(status));
  }
}
