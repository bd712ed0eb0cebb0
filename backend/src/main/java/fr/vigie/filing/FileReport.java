package fr.vigie.filing;

import fr.vigie.category.Category;
import fr.vigie.category.UnknownCategory;
import fr.vigie.contact.Contact;
import fr.vigie.filing.DraftReport.Draft;
import fr.vigie.filing.FindCategory.Found;
import fr.vigie.http.Sender;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.photo.AttachPhotos;
import fr.vigie.photo.AttachPhotos.Misfit;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Channel;
import fr.vigie.report.ReportPhotos;
import fr.vigie.report.Reports;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Commune;
import fr.vigie.territory.NotServed;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A citizen files a report. Anyone may, signed in or not.
public final class FileReport {

  private static final int MOST_NEAR = 5;

  /// What is sent.
  ///
  /// @param formVersion of the form that was answered; null for the newest
  /// @param saidAt when it was written, by the clock of the phone
  /// @param onBehalfOf who reports, for staff on the telephone or the app of a partner
  public record Request(
      String clientReportId,
      String category,
      GeoPoint location,
      @Nullable String note,
      Map<String, String> answers,
      @Nullable String assetId,
      Channel channel,
      boolean isNotDuplicate,
      @Nullable String formVersion,
      @Nullable Instant saidAt,
      @Nullable Contact onBehalfOf,
      boolean isOnPrivateGround,
      ReportPhotos.Wanted photos) {

    /// Leaves out `isNotDuplicate`, which is said only after the near reports were offered, and
    /// what clocks say.
    String fingerprint() {
      var said = Fingerprint.of(category, location, note, new TreeMap<>(answers), assetId, channel);
      // What older apps cannot say leaves what they did say as it was.
      return saysMore()
          ? Fingerprint.of(said, formVersion, onBehalfOf, isOnPrivateGround, photos.ids())
          : said;
    }

    private boolean saysMore() {
      return formVersion != null
          || onBehalfOf != null
          || isOnPrivateGround
          || !photos.ids().isEmpty();
    }
  }

  public sealed interface Outcome {
    /// The report is kept.
    ///
    /// @param followSecret what lets who did not sign in come back to it; null for others
    record Filed(Report report, @Nullable String followSecret) implements Outcome {

      /// What the reporter is told of it.
      public Report acknowledgement() {
        return report;
      }
    }

    record CategoryUnknown(String categoryCode) implements Outcome, UnknownCategory {}

    record CategoryNotOffered(Category category, String territoryId) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record CommuneNotServed(@Nullable Commune commune) implements Outcome, NotServed {}

    record NearbyReports(List<Report> reports) implements Outcome {}

    /// Only staff files for somebody else.
    record NotAllowed(Right right) implements Outcome {}

    record OutOfScope(Category category) implements Outcome {}

    /// Whoever files may not for a while.
    ///
    /// @param reason as staff worded it
    record ReporterBlocked(String reason, Instant until) implements Outcome, BlockedReporter {}

    record PhotoUnfit(String photoId, Misfit misfit) implements Outcome {}
  }

  private final FindCategory findCategory;
  private final FilingGuard guard;
  private final DraftReport draftReport;
  private final KeepReport keepReport;
  private final Reports reports;
  private final ReportPhotos photos;

  FileReport(
      FindCategory findCategory,
      FilingGuard guard,
      DraftReport draftReport,
      KeepReport keepReport,
      Reports reports,
      ReportPhotos photos) {
    this.findCategory = findCategory;
    this.guard = guard;
    this.draftReport = draftReport;
    this.keepReport = keepReport;
    this.reports = reports;
    this.photos = photos;
  }

  /// Files what the app of a partner sends, who names whoever reports. Throws {@link
  /// fr.vigie.shared.TooOften}.
  public Outcome fileForPartner(Sender sender, Request request) {
    return file(new Filer(Viewer.ANONYMOUS, sender, true), request);
  }

  /// Throws {@link fr.vigie.shared.TooOften}.
  public Outcome file(Viewer viewer, Sender sender, Request request) {
    return file(new Filer(viewer, sender, false), request);
  }

  /// Who sends it.
  private record Filer(Viewer viewer, Sender sender, boolean isPartner) {}

  private Outcome file(Filer filer, Request request) {
    var before = reports.findByClientReportId(request.clientReportId());
    if (before.isPresent()) {
      return again(before.get(), request);
    }
    return switch (findCategory.find(filer.viewer(), request.category(), request.location())) {
      case Found.Refused refused -> refused.outcome();
      case Found.Served served -> file(filer, request, served);
    };
  }

  private Outcome file(Filer filer, Request request, Found.Served served) {
    var viewer = filer.viewer();
    var sender = filer.sender();
    if (!filer.isPartner() && !mayFile(viewer, request, served.territory())) {
      return new Outcome.NotAllowed(Right.HANDLE_REPORTS);
    }
    var block = guard.block(viewer, sender, request.onBehalfOf(), served.territory());
    if (block.isPresent()) {
      return new Outcome.ReporterBlocked(block.get().reason(), block.get().until());
    }
    var draft = draftReport.draft(viewer, sender, request, served);
    var near =
        request.isNotDuplicate() ? List.<Report>of() : near(draft.report(), served.category());
    if (!near.isEmpty()) {
      return offered(near, request);
    }
    guard.count(viewer, sender);
    return keep(filer, draft, request);
  }

  /// Everyone for themselves; staff also for who telephones.
  private static boolean mayFile(Viewer viewer, Request request, String territory) {
    if (request.onBehalfOf() == null) {
      return true;
    }
    InvalidInput.unless(
        request.channel() == Channel.PHONE, "channel", "PHONE for what somebody else says");
    return viewer.may(Right.HANDLE_REPORTS, territory);
  }

  /// One of the near reports may be this very one, sent twice at once.
  private Outcome offered(List<Report> near, Request request) {
    return reports
        .findByClientReportId(request.clientReportId())
        .map(before -> again(before, request))
        .orElseGet(() -> new Outcome.NearbyReports(near));
  }

  private Outcome again(Report before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? keepReport.again(before)
        : new Outcome.ClientIdReused(request.clientReportId());
  }

  private Outcome keep(Filer filer, Draft draft, Request request) {
    return switch (photos.look(request.photos())) {
      case AttachPhotos.Outcome.Fit fit -> keep(filer, draft, fit, request);
      case AttachPhotos.Outcome.Unfit(var photo, var misfit) -> unfit(photo, misfit, request);
    };
  }

  /// What is taken already is the client id, or once in a long while the reference.
  private Outcome keep(Filer filer, Draft draft, AttachPhotos.Outcome.Fit fit, Request request) {
    try {
      return keepReport.keep(filer.viewer(), draft, fit, request.onBehalfOf());
    } catch (AlreadyExists taken) {
      return reports
          .findByClientReportId(request.clientReportId())
          .map(before -> again(before, request))
          .orElseGet(() -> file(filer, request));
    } catch (AttachPhotos.Taken taken) {
      return unfit(request.photos().ids().getFirst(), Misfit.ATTACHED, request);
    }
  }

  /// A photo may belong to this very report, sent twice at once.
  private Outcome unfit(String photoId, Misfit misfit, Request request) {
    return reports
        .findByClientReportId(request.clientReportId())
        .map(before -> again(before, request))
        .orElseGet(() -> new Outcome.PhotoUnfit(photoId, misfit));
  }

  /// Open reports of the same category, nearest first.
  private List<Report> near(Report report, Category category) {
    if (category.nearMetres() <= 0 || category.manner().isPrivate()) {
      return List.of();
    }
    var place = report.location();
    var since = report.filedAt().minus(category.nearAge());
    return reports
        .openNear(GeoBox.around(place, category.nearMetres()), category.code(), since)
        .stream()
        .filter(other -> other.publicLocation().metresTo(place) <= category.nearMetres())
        .sorted(Comparator.comparingDouble(other -> other.publicLocation().metresTo(place)))
        .limit(MOST_NEAR)
        .toList();
  }
}
