package fr.vigie.report;

import fr.vigie.photo.AttachPhotos;
import fr.vigie.photo.MovePhotos;
import fr.vigie.photo.Photo.Kind;
import fr.vigie.photo.Photo.Subject;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.photo.PhotoPurpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The photos that a report is filed with.
public final class ReportPhotos {

  public static final int MOST = 5;

  /// Which photos.
  ///
  /// @param ids of photos that were sent in
  /// @param owner who sent them in; null when there are none
  public record Wanted(List<String> ids, @Nullable PhotoOwner owner) {

    public static final Wanted NONE = new Wanted(List.of(), null);

    public Wanted {
      ids = List.copyOf(ids);
    }
  }

  private static final PhotoOwner NOBODY = new PhotoOwner("");

  private final AttachPhotos attach;
  private final MovePhotos move;

  ReportPhotos(AttachPhotos attach, MovePhotos move) {
    this.attach = attach;
    this.move = move;
  }

  public AttachPhotos.Outcome look(Wanted wanted) {
    var owner = wanted.owner() == null ? NOBODY : wanted.owner();
    return attach.look(owner, wanted.ids(), PhotoPurpose.REPORT);
  }

  /// The report as it is with its photos.
  public static Report with(Report report, AttachPhotos.Outcome.Fit fit) {
    return report.with(
        fit.photos().stream()
            .map(photo -> new ReportPhoto(photo.attachedTo(subject(report)).shown()))
            .toList());
  }

  /// Within the transaction that keeps the report.
  public void attach(Report report, AttachPhotos.Outcome.Fit fit) {
    attach.attach(fit, subject(report));
  }

  /// Lets them follow the report, within the transaction that changes it.
  void follow(Report before, ReportChange change) {
    if (!change.territory().equals(before.territory())
        || !change.category().equals(before.category())) {
      move.move(new Subject(Kind.REPORT, before.id(), change.territory(), change.category()));
    }
  }

  private static Subject subject(Report report) {
    return new Subject(Kind.REPORT, report.id(), report.territory(), report.category());
  }
}
