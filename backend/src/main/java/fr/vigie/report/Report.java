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
/// @param reporter the pseudonym that who filed it has in the territory; null when they neither
///   signed in nor said how to reach them
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

  /// The same report, as the public may read and see it from now on.
  public Report moderated(Moderation changed) {
    return copy(status, timeline, workOrder, reporter, photos, changed);
  }

  /// Where it is as far as the public is told.
  public GeoPoint publicLocation() {
    return moderation.isPlaceBlurred() ? PublicPlace.about(location) : location;
  }

  /// One thing that happened to it.
  ///
  /// @param text what staff said with it, for everyone to read; null when nothing was said
  /// @param key the name that an app gave to what was said, so that it is said once; null where
  ///   nothing is said twice
  public record Step(
      Instant at, Act act, Status status, @Nullable String text, @Nullable String key) {

    public Step(Instant at, Act act, Status status) {
      this(at, act, status, null, null);
    }
  }

  public enum Status {
    RECEIVED,
    QUALIFIED,
    PLANNED,
    IN_PROGRESS,
    RESOLVED,
    CLOSED,
    REJECTED,
    DUPLICATE,
    FORWARDED,
    CONTESTED;

    /// Still to be dealt with; a duplicate is dealt with by the report that it repeats.
    public static final List<Status> OPEN =
        List.of(RECEIVED, QUALIFIED, PLANNED, IN_PROGRESS, FORWARDED, CONTESTED);

    public boolean isOpen() {
      return OPEN.contains(this);
    }

    /// Whether the public sees its photos: what was refused shows nothing to be mended, perhaps
    /// somebody who did not want it.
    public boolean showsPhotos() {
      return this != REJECTED;
    }
  }

  public enum Act {
    FILE,
    QUALIFY,
    PLAN,
    UNPLAN,
    MOVE,
    JOIN,
    REOPEN,
    START,
    HOLD,
    RESOLVE,
    SETTLE,
    CLOSE,
    REJECT,
    MERGE,
    SPLIT,
    FORWARD,
    ACCEPT,
    RETURN,
    HAND_OVER,
    CONTEST,
    ANSWER,
    ASK,
    REPLY,
    RATE,
    REVIEW
  }

  public enum Channel {
    MOBILE,
    WEB,
    PHONE,
    OTHER
  }

  /// The id of the territory in which its reporter has their pseudonym.
  public String reporterTerritory() {
    var filedIn = handling.filedIn();
    return filedIn == null ? territory : filedIn;
  }

  /// Since when it has its status.
  public Instant statusSince() {
    var since = filedAt;
    for (var step : timeline.reversed()) {
      if (step.status() != status) {
        break;
      }
      since = step.at();
    }
    return since;
  }

  /// The same report, linked to the work order that deals with it.
  public Report dealtWithBy(String workOrderId) {
    return copy(status, timeline, workOrderId, reporter, photos, moderation);
  }

  /// The same report, and what happened to it since it was filed by a work order's going on.
  public Report dealtWithBy(String workOrderId, List<Step> steps) {
    return copy(steps.getLast().status(), steps, workOrderId, reporter, photos, moderation);
  }

  /// The same report, filed by somebody else.
  public Report filedBy(String pseudonym) {
    return copy(status, timeline, workOrder, pseudonym, photos, moderation);
  }

  /// The same report, with photos.
  public Report with(List<ReportPhoto> attached) {
    return copy(status, timeline, workOrder, reporter, attached, moderation);
  }

  private Report copy(
      Status now,
      List<Step> steps,
      @Nullable String workOrderId,
      @Nullable String filedBy,
      List<ReportPhoto> attached,
      Moderation moderated) {
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
        filedBy,
        filedAt,
        dueAt,
        steps,
        workOrderId,
        isGenerated,
        filing,
        attached,
        handling,
        moderated);
  }
}
