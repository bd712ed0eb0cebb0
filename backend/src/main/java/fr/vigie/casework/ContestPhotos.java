package fr.vigie.casework;

import fr.vigie.photo.AttachPhotos;
import fr.vigie.photo.Photo.Kind;
import fr.vigie.photo.Photo.Subject;
import fr.vigie.photo.PhotoPurpose;
import fr.vigie.report.Report;
import fr.vigie.report.ReportPhoto;
import fr.vigie.report.ReportPhotos;
import fr.vigie.report.Reports;
import fr.vigie.shared.InvalidInput;

/// Photos by which a reporter shows that something is not mended.
final class ContestPhotos {

  private static final String RULE =
      "photos that you sent in to contest, and that show nothing yet";

  private final AttachPhotos attach;
  private final Reports reports;

  ContestPhotos(AttachPhotos attach, Reports reports) {
    this.attach = attach;
    this.reports = reports;
  }

  /// Attaches photos to a report within the transaction that is under way; throws {@link
  /// InvalidInput}, which ends it, for photos that do not fit.
  void attach(ReportPhotos.Wanted wanted, Report report) {
    if (wanted.owner() == null) {
      return;
    }
    var looked = attach.look(wanted.owner(), wanted.ids(), PhotoPurpose.CONTEST);
    if (!(looked instanceof AttachPhotos.Outcome.Fit fit)) {
      throw new InvalidInput("photoIds", RULE);
    }
    var subject = new Subject(Kind.REPORT, report.id(), report.territory(), report.category());
    try {
      attach.attach(fit, subject);
    } catch (AttachPhotos.Taken e) {
      throw new InvalidInput("photoIds", RULE);
    }
    var shown = fit.photos().stream().map(photo -> photo.attachedTo(subject).shown());
    reports.addPhotos(report.id(), shown.map(ReportPhoto::new).toList());
  }
}
