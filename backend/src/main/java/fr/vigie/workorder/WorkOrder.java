package fr.vigie.workorder;

import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Domain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Work to be done by an agent.
///
/// @param clientWorkOrderId the name that the dispatcher's app gave it, so that it is planned once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param location the place of its first report, or of what its alarm is about
/// @param reports the ids of the reports that it deals with
/// @param alarm the id of the alarm that it was opened for; null for none
public record WorkOrder(
    String id,
    String clientWorkOrderId,
    String fingerprint,
    Status status,
    Domain domain,
    @Nullable String instructions,
    @Nullable String agent,
    @Nullable LocalDate plannedFor,
    Instant dueAt,
    GeoPoint location,
    String commune,
    String territory,
    List<String> reports,
    @Nullable String alarm,
    List<Step> timeline,
    Instant createdAt) {

  public WorkOrder {
    reports = List.copyOf(reports);
    timeline = List.copyOf(timeline);
  }

  /// One thing that happened to it.
  ///
  /// @param by the id of the member of staff who did it
  /// @param note why, or what was done
  public record Step(Instant at, Act act, Status status, String by, @Nullable String note) {}

  public enum Status {
    PLANNED,
    IN_PROGRESS,
    ON_HOLD,
    DONE,
    CANCELLED;

    /// Still to be done.
    public static final List<Status> OPEN = List.of(PLANNED, IN_PROGRESS, ON_HOLD);

    public boolean isOpen() {
      return OPEN.contains(this);
    }
  }

  public enum Act {
    PLAN,
    START,
    HOLD,
    COMPLETE,
    CANCEL,
    /// A report of the same was filed; no step of its timeline.
    JOIN
  }

  WorkOrder after(Step step) {
    var steps = new java.util.ArrayList<>(timeline);
    steps.add(step);
    return new WorkOrder(
        id,
        clientWorkOrderId,
        fingerprint,
        step.status(),
        domain,
        instructions,
        agent,
        plannedFor,
        dueAt,
        location,
        commune,
        territory,
        reports,
        alarm,
        steps,
        createdAt);
  }
}
