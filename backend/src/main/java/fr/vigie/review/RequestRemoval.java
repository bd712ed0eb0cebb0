package fr.vigie.review;

import fr.vigie.abuse.ActLimits;
import fr.vigie.abuse.LimitedAct;
import fr.vigie.contact.Pseudonyms;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import fr.vigie.photo.Photo;
import fr.vigie.report.Report;
import fr.vigie.report.ReportPhoto;
import fr.vigie.report.ReportSight;
import fr.vigie.report.Reports;
import fr.vigie.review.Removal.Status;
import fr.vigie.review.Removal.What;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Anyone asks that the public see something of a report no more. It is hidden at once, unless
/// staff has looked at that very thing before and let the public see it.
public final class RequestRemoval {

  /// What should be seen no more, and why.
  ///
  /// @param photo which photo; null unless it is about one
  public record Request(
      String clientId, String report, What what, @Nullable String photo, String reason) {

    String fingerprint() {
      return Fingerprint.of(report, what, photo, reason);
    }
  }

  public sealed interface Outcome {
    record Requested(Removal removalRequest) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NothingToRemove(Report report) implements Outcome {}

    record ReportNotFound(String reportId) implements Outcome {}
  }

  private final Reports reports;
  private final Removals removals;
  private final ActLimits limits;
  private final Pseudonyms pseudonyms;
  private final HidePhotos photos;
  private final ReviewEvents events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  RequestRemoval(
      Reports reports,
      Removals removals,
      ActLimits limits,
      Pseudonyms pseudonyms,
      HidePhotos photos,
      ReviewEvents events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.reports = reports;
    this.removals = removals;
    this.limits = limits;
    this.pseudonyms = pseudonyms;
    this.photos = photos;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for a photo that is not of the report, and {@link
  /// fr.vigie.shared.TooOften}.
  public Outcome request(Viewer viewer, ReportSight sight, Sender sender, Request request) {
    var before = removals.findByClientId(request.clientId());
    if (before.isPresent()) {
      return again(before.get(), request);
    }
    var report = reports.find(request.report());
    if (report.filter(sight::sees).isEmpty()) {
      return new Outcome.ReportNotFound(request.report());
    }
    InvalidInput.unless(isOf(report.get(), request), "photoId", "a photo of the report");
    limits.spend(LimitedAct.REQUEST_REMOVAL, viewer, sender);
    try {
      return transactions.run(() -> keep(viewer, request));
    } catch (AlreadyExists sentTwiceAtOnce) {
      return again(removals.findByClientId(request.clientId()).orElseThrow(), request);
    }
  }

  private static boolean isOf(Report report, Request request) {
    return request.what() == What.PHOTO
        ? report.photos().stream().map(ReportPhoto::id).anyMatch(id -> id.equals(request.photo()))
        : request.photo() == null;
  }

  private static Outcome again(Removal before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Requested(before)
        : new Outcome.ClientIdReused(request.clientId());
  }

  private Outcome keep(Viewer viewer, Request request) {
    var report = reports.find(request.report()).orElseThrow();
    var same = removals.about(report.id(), request.what(), request.photo());
    var waiting = same.stream().filter(other -> other.status() == Status.WAITING).findFirst();
    if (waiting.isPresent()) {
      return new Outcome.Requested(waiting.get());
    }
    if (!isShown(report, request)) {
      return new Outcome.NothingToRemove(report);
    }
    var wasLookedAt =
        isApproved(report, request)
            || same.stream().anyMatch(other -> other.status() == Status.REFUSED);
    var asked = removal(viewer, report, request, !wasLookedAt);
    var removal = asked.isHiddenMeanwhile() ? photos.hide(asked) : asked;
    removals.add(removal);
    if (removal.isHiddenMeanwhile()) {
      reports.moderate(report, Hiding.hide(report, removal));
    }
    events.removal(removal, "REQUEST_REMOVAL", null, clock.instant());
    return new Outcome.Requested(removal);
  }

  private static boolean isShown(Report report, Request request) {
    var moderation = report.moderation();
    return switch (request.what()) {
      case TEXT -> moderation.words().isPublic();
      case PHOTO ->
          Optional.ofNullable(request.photo())
              .filter(photo -> !moderation.hiddenPhotos().contains(photo))
              .filter(photo -> report.photos().stream().anyMatch(p -> isShown(p, photo)))
              .isPresent();
      case PLACE -> !moderation.isPlaceBlurred();
    };
  }

  private static boolean isShown(ReportPhoto photo, String id) {
    return photo.id().equals(id) && photo.photo().status() != Photo.Status.HIDDEN;
  }

  private static boolean isApproved(Report report, Request request) {
    return request.what() == What.TEXT && report.moderation().words().isApproved();
  }

  private Removal removal(Viewer viewer, Report report, Request request, boolean isHidden) {
    return new Removal(
        ids.next("rmv"),
        request.clientId(),
        request.fingerprint(),
        report.territory(),
        report.id(),
        request.what(),
        request.photo(),
        request.reason(),
        pseudonyms.of(report.territory(), viewer),
        clock.instant(),
        isHidden,
        null,
        null);
  }
}
