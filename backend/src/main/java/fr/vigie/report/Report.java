package fr.vigie.report;

import fr.vigie.category.Answer;
import fr.vigie.shared.GeoPoint;
import fr.vigie.territory.Domain;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something wrong in the public space, as a citizen saw it.
///
/// @param clientReportId the name that the app gave it, so that it is filed once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param commune the INSEE code of the commune where it is
/// @param territory the id of the territory that deals with it
/// @param responsible the id of the organisation that answers for it
/// @param reporter who filed it; null when they did not sign in
/// @param workOrder the id of the work order that deals with it
/// @param isGenerated whether a generator made it up for a demonstration
public record Report(
    String id,
    String clientReportId,
    String fingerprint,
    String category,
    Domain domain,
    Status status,
    @Nullable String note,
    List<Answer> answers,
    GeoPoint location,
    String commune,
    String territory,
    String responsible,
    @Nullable String assetId,
    Channel channel,
    @Nullable String reporter,
    Instant filedAt,
    Instant dueAt,
    List<Step> timeline,
    @Nullable String workOrder,
    boolean isGenerated,
    Filing filing,
    List<ReportPhoto> photos,
    Handling handling,
    Moderation moderation) {

  public Report {
    answers = List.copyOf(answers);
    timeline = List.copyOf(timeline);
    photos = List.copyOf(photos);
  }

  /// One that came in without photos and that nobody has handled.
  public Report(
      String id,
      String clientReportId,
      String fingerprint,
      String category,
      Domain domain,
      Status status,
      @Nullable String note,
      List<Answer> answers,
      GeoPoint location,
      String commune,
      String territory,
      String responsible,
      @Nullable String assetId,
      Channel channel,
      @Nullable String reporter,
      Instant filedAt,
      Instant dueAt,
      List<Step> timeline,
      @Nullable String workOrder,
      boolean isGenerated) {
    this(
        id,
        clientReportId,
        fingerprint,
        category,
        domain,
        status,
        note,
        answers,
        location,
        commune,
        territory,
        responsible,
        assetId,
        channel,
        reporter,
        filedAt,
        dueAt,
        timeline,
        workOrder,
        isGenerated,
        Filing.PLAIN,
        List.of(),
        Handling.NONE,
        Moderation.NONE);
  }

  /// One thing that happened to it.
  public record Step(Instant at, Act act, Status status) {}

  public enum Status {
    RECEIVED,
    PLANNED,
    IN_PROGRESS,
    RESOLVED,
    CLOSED;

    /// Still to be dealt with.
    public static final List<Status> OPEN = List.of(RECEIVED, PLANNED, IN_PROGRESS);

    public boolean isOpen() {
      return OPEN.contains(this);
    }
  }

  public enum Act {
    FILE,
    PLAN,
    UNPLAN,
    START,
    HOLD,
    RESOLVE,
    CLOSE
  }

  public enum Channel {
    MOBILE,
    WEB,
    PHONE,
    OTHER
  }

  /// The same report, linked to the work order that deals with it.
  public Report dealtWithBy(String workOrderId) {
    return copy(status, timeline, workOrderId, filing);
  }

  /// The same report, and what happened to it since it was filed by a work order's going on.
  Report dealtWithBy(String workOrderId, List<Step> steps) {
    return copy(steps.getLast().status(), steps, workOrderId, filing);
  }

  /// The same report, filed so.
  Report with(Filing how) {
    return copy(status, timeline, workOrder, how);
  }

  private Report copy(Status now, List<Step> steps, @Nullable String workOrderId, Filing how) {
    return new Report(
        id,
        clientReportId,
        fingerprint,
        category,
        domain,
        now,
        note,
        answers,
        location,
        commune,
        territory,
        responsible,
        assetId,
        channel,
        reporter,
        filedAt,
        dueAt,
        steps,
        workOrderId,
        isGenerated,
        how,
        photos,
        handling,
        moderation);
  }
}
