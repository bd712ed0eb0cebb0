package fr.vigie.round;

import fr.vigie.tourplan.DayPlan.Visit;
import fr.vigie.tourplan.LeftOut.Reason;
import fr.vigie.tourplan.Stop;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stop of a round, for a work order or for equipment.
///
/// @param workOrder the id of what is to be done there; null for a stop at equipment
/// @param asset the id of what is to be visited; null for a stop for a work order
/// @param label what it is called on the way
/// @param stop where it is, when it is open, and what it takes
/// @param visit when it is to be visited; null until that is planned, and when it is left out
/// @param leftOut why it is left out; null when it is not
/// @param at when the last was said of it; null while nothing is
/// @param by the member of staff who said it
/// @param note why it was skipped or blocked
public record RoundStop(
    String id,
    @Nullable String workOrder,
    @Nullable String asset,
    String label,
    Stop stop,
    Status status,
    @Nullable Visit visit,
    @Nullable Reason leftOut,
    @Nullable Instant at,
    @Nullable String by,
    @Nullable String note) {

  public RoundStop {
    if ((workOrder == null) == (asset == null)) {
      throw new IllegalArgumentException("a stop is for a work order or at equipment");
    }
  }

  public enum Status {
    /// To be visited.
    PENDING,
    /// Somebody is there.
    ARRIVED,
    DONE,
    SKIPPED,
    /// Nobody could get there or work there.
    BLOCKED,
    /// Not part of the round, for a reason.
    LEFT_OUT;

    /// Whether nothing more is to be done there.
    public boolean isOver() {
      return this == DONE || this == SKIPPED || this == BLOCKED || this == LEFT_OUT;
    }
  }

  /// What happens to stops.
  public enum Act {
    ARRIVE,
    COMPLETE,
    SKIP,
    BLOCK
  }

  /// The id of the work order that nobody else is to visit meanwhile; null for none.
  @Nullable String held() {
    return status.isOver() ? null : workOrder;
  }

  public RoundStop visited(Visit planned) {
    return new RoundStop(
        id, workOrder, asset, label, stop, Status.PENDING, planned, null, at, by, note);
  }

  public RoundStop leftOut(Reason reason) {
    return new RoundStop(
        id, workOrder, asset, label, stop, Status.LEFT_OUT, null, reason, at, by, note);
  }

  /// The same, loading another amount.
  public RoundStop loading(int litres) {
    var loaded =
        new Stop(
            stop.id(),
            stop.place(),
            stop.opens(),
            stop.closes(),
            stop.service(),
            litres,
            stop.skills(),
            stop.urgency());
    return new RoundStop(id, workOrder, asset, label, loaded, status, visit, leftOut, at, by, note);
  }

  /// The same, after somebody has been there or has passed it by.
  public RoundStop after(Status next, Instant when, String who, @Nullable String why) {
    return new RoundStop(id, workOrder, asset, label, stop, next, visit, leftOut, when, who, why);
  }
}
