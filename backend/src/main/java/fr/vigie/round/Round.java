package fr.vigie.round;

import fr.vigie.tourplan.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A day's round of an agent or a vehicle.
///
/// @param clientRoundId the name that the dispatcher's app gave it, so that it is planned once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param agent the id of the agent who drives it; null for nobody yet
/// @param vehicle what the territory calls the vehicle; null when nobody said
/// @param stops those to visit in their order, then those that were left out; in the order of the
///   request until they are planned
/// @param waste what makes it a round of waste containers; null for another
/// @param course the drive as it was planned; null until then
/// @param planning what is still to be planned; null for nothing
/// @param failure why it could not be planned; null unless it has failed
/// @param note why it was called off
/// @param by the member of staff who asked for it
public record Round(
    String id,
    String clientRoundId,
    String fingerprint,
    String territory,
    LocalDate day,
    @Nullable String agent,
    @Nullable String vehicle,
    Status status,
    Shift shift,
    List<RoundStop> stops,
    @Nullable WastePart waste,
    @Nullable Course course,
    @Nullable Planning planning,
    @Nullable Failure failure,
    @Nullable String note,
    String by,
    Instant createdAt) {

  public Round {
    stops = List.copyOf(stops);
    if (agent == null && vehicle == null) {
      throw new IllegalArgumentException("a round is an agent's or a vehicle's");
    }
  }

  public enum Status {
    /// Its order is being looked for.
    PLANNING,
    PLANNED,
    /// Its first stop was reached.
    UNDER_WAY,
    /// Nothing is left to visit.
    DONE,
    FAILED,
    CANCELLED
  }

  /// What happens to rounds.
  public enum Act {
    PLAN,
    SETTLE,
    FAIL,
    BEGIN,
    FINISH,
    CANCEL
  }

  /// Why a round could not be planned.
  public enum Failure {
    /// None of its stops can be visited.
    NOTHING_POSSIBLE,
    /// The planner has failed three times.
    PLANNER_FAILED
  }

  public Optional<RoundStop> stop(String stopId) {
    return stops.stream().filter(stop -> stop.id().equals(stopId)).findFirst();
  }

  /// Whether an order is being looked for, the first or another.
  public boolean isBeingPlanned() {
    return planning != null;
  }

  /// The ids of the work orders that it is still to visit; no other round may have one of them.
  public List<String> heldWorkOrders() {
    return status == Status.PLANNING || status == Status.PLANNED || status == Status.UNDER_WAY
        ? stops.stream().flatMap(stop -> Stream.ofNullable(stop.held())).toList()
        : List.of();
  }

  public Round with(Status next) {
    return copy(next, stops, waste, course, planning, failure, note);
  }

  public Round with(List<RoundStop> changed) {
    return copy(status, changed, waste, course, planning, failure, note);
  }

  public Round with(@Nullable Planning wanted) {
    return copy(status, stops, waste, course, wanted, failure, note);
  }

  public Round with(Course driven) {
    return copy(status, stops, waste, driven, planning, failure, note);
  }

  public Round with(WastePart known) {
    return copy(status, stops, known, course, planning, failure, note);
  }

  public Round failed(Failure why) {
    return copy(Status.FAILED, stops, waste, course, null, why, note);
  }

  public Round cancelled(String why) {
    return copy(Status.CANCELLED, stops, waste, course, null, failure, why);
  }

  private Round copy(
      Status next,
      List<RoundStop> changed,
      @Nullable WastePart known,
      @Nullable Course driven,
      @Nullable Planning wanted,
      @Nullable Failure why,
      @Nullable String words) {
    return new Round(
        id,
        clientRoundId,
        fingerprint,
        territory,
        day,
        agent,
        vehicle,
        next,
        shift,
        changed,
        known,
        driven,
        wanted,
        why,
        words,
        by,
        createdAt);
  }
}
