package fr.vigie.workorder;

import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Domain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Work to be done by an agent.
///
/// @param clientWorkOrderId the name that the dispatcher's app gave it, so that it is planned once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param location the place of its first report, or of what its alarm is about
/// @param reports the ids of the reports that it deals with
/// @param agent the id of the agent who answers for it; null while nobody does
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
    Instant createdAt,
    Details details) {

  public WorkOrder {
    reports = List.copyOf(reports);
    timeline = List.copyOf(timeline);
  }

  /// One of which nobody has said more.
  public WorkOrder(
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
    this(
        id,
        clientWorkOrderId,
        fingerprint,
        status,
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
        timeline,
        createdAt,
        Details.NONE);
  }

  /// One thing that happened to it.
  ///
  /// @param by the id of the member of staff who did it; of what happened by itself, who did what
  ///   it follows from
  /// @param note why, or what was done
  /// @param isAutomatic whether it happened by itself
  public record Step(
      Instant at, Act act, Status status, String by, @Nullable String note, boolean isAutomatic) {

    public Step(Instant at, Act act, Status status, String by, @Nullable String note) {
      this(at, act, status, by, note, false);
    }

    private boolean goesOnFrom(Step last) {
      return (act == Act.RECORD || act == Act.ATTACH)
          && note == null
          && last.act() == act
          && last.by().equals(by);
    }
  }

  public enum Status {
    /// Nobody is to do it yet.
    NEW,
    PLANNED,
    /// Sent to who is to do it.
    DISPATCHED,
    /// Taken on by who is to do it.
    ACCEPTED,
    IN_PROGRESS,
    ON_HOLD,
    DONE,
    /// Done, and it holds.
    VERIFIED,
    CANNOT_COMPLETE,
    CANCELLED;

    /// Still to be done.
    public static final List<Status> OPEN =
        List.of(NEW, PLANNED, DISPATCHED, ACCEPTED, IN_PROGRESS, ON_HOLD);

    public boolean isOpen() {
      return OPEN.contains(this);
    }
  }

  public enum Act {
    /// It was found to be needed, and is nobody's yet.
    OPEN,
    PLAN,
    /// Who does it and when was said anew.
    ASSIGN,
    /// What is to be done was said anew.
    CHANGE,
    DISPATCH,
    ACCEPT,
    REFUSE,
    /// It was not accepted in time.
    LAPSE,
    /// The team that it was given to is no more.
    DISBAND,
    START,
    HOLD,
    /// Answers, time or parts were noted.
    RECORD,
    /// A photo that was announced has come in.
    ATTACH,
    COMPLETE,
    /// It cannot be done.
    GIVE_UP,
    VERIFY,
    REOPEN,
    CANCEL,
    /// Another work order does it now.
    MERGE,
    /// It does what another was to do.
    ABSORB,
    /// A part of it became another.
    SPLIT,
    /// A report of the same was filed, and is dealt with by it.
    JOIN
  }

  public WorkOrder with(Details other) {
    return copy(status, instructions, agent, plannedFor, dueAt, reports, alarm, timeline, other);
  }

  /// What is to be done, until when.
  public WorkOrder instructed(@Nullable String words, Instant until) {
    return copy(status, words, agent, plannedFor, until, reports, alarm, timeline, details);
  }

  /// Who answers for it, on which day.
  public WorkOrder assigned(@Nullable String who, @Nullable LocalDate day) {
    return copy(status, instructions, who, day, dueAt, reports, alarm, timeline, details);
  }

  /// What it deals with.
  public WorkOrder about(List<String> otherReports, @Nullable String otherAlarm) {
    return copy(
        status,
        instructions,
        agent,
        plannedFor,
        dueAt,
        otherReports,
        otherAlarm,
        timeline,
        details);
  }

  /// What is noted bit by bit is one step.
  WorkOrder after(Step step) {
    var steps = new ArrayList<>(timeline);
    if (step.goesOnFrom(timeline.getLast())) {
      steps.removeLast();
    }
    steps.add(step);
    return copy(
        step.status(), instructions, agent, plannedFor, dueAt, reports, alarm, steps, details);
  }

  private WorkOrder copy(
      Status newStatus,
      @Nullable String newInstructions,
      @Nullable String newAgent,
      @Nullable LocalDate newPlannedFor,
      Instant newDueAt,
      List<String> newReports,
      @Nullable String newAlarm,
      List<Step> newTimeline,
      Details newDetails) {
    return new WorkOrder(
        id,
        clientWorkOrderId,
        fingerprint,
        newStatus,
        domain,
        newInstructions,
        newAgent,
        newPlannedFor,
        newDueAt,
        location,
        commune,
        territory,
        newReports,
        newAlarm,
        newTimeline,
        createdAt,
        newDetails);
  }
}
