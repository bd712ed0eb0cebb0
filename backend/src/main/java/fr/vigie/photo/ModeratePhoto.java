package fr.vigie.photo;

import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.photo.Photo.Subject;
import fr.vigie.photo.PhotoLifecycle.Act;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Staff decides who sees a photo. What is so already is answered the same and changes nothing.
public final class ModeratePhoto {

  public sealed interface Outcome {
    record Moderated(Photo photo) implements Outcome {}

    record PhotoNotFound(String photoId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  private final Photos photos;
  private final PhotoSubjects subjects;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  ModeratePhoto(
      Photos photos,
      PhotoSubjects subjects,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.photos = photos;
    this.subjects = subjects;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome publish(Viewer viewer, String photoId) {
    return moderate(viewer, photoId, Act.PUBLISH);
  }

  public Outcome hide(Viewer viewer, String photoId) {
    return moderate(viewer, photoId, Act.HIDE);
  }

  private Outcome moderate(Viewer viewer, String photoId, Act act) {
    return checked(
        viewer,
        photoId,
        photo ->
            new Outcome.Moderated(
                PhotoLifecycle.after(photo.status(), act)
                    .map(status -> keep(viewer, photo.with(status), act))
                    .orElse(photo)));
  }

  /// What may be done to a photo, in a transaction that begins with looking at it: two who do
  /// something to it at once go one after the other.
  Outcome checked(Viewer viewer, String photoId, Function<Photo, Outcome> act) {
    return transactions.run(() -> {
      var photo = seen(viewer, photoId);
      if (photo.isEmpty()) {
        return new Outcome.PhotoNotFound(photoId);
      }
      return viewer.may(Right.MODERATE, territory(photo.get()))
          ? act.apply(photo.get())
          : new Outcome.NotAllowed(Right.MODERATE);
    });
  }

  private Optional<Photo> seen(Viewer viewer, String photoId) {
    return photos
        .find(photoId)
        .filter(p -> p.subject() != null && viewer.may(Right.SEE_REPORTS, territory(p)));
  }

  private static String territory(Photo photo) {
    return subject(photo).territory();
  }

  private static Subject subject(Photo photo) {
    return Optional.ofNullable(photo.subject()).orElseThrow();
  }

  /// Within the transaction.
  Photo keep(Viewer viewer, Photo photo, Act act) {
    photos.put(photo);
    subjects.changed(photo);
    var by = viewer.staff().id();
    events.append(
        List.of(PhotoEvents.moderated(ids, photo, subject(photo), act, by, clock.instant())));
    return photo;
  }
}
