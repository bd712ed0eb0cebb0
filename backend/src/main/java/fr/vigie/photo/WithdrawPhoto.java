package fr.vigie.photo;

import fr.vigie.photo.Photo.Status;
import java.util.Optional;

/// Takes a photo from the eyes of the public while a request for its removal waits, and lets it be
/// seen as before when that is refused; within the transaction of what is decided about it.
public final class WithdrawPhoto {

  private final Photos photos;
  private final PhotoSubjects subjects;

  WithdrawPhoto(Photos photos, PhotoSubjects subjects) {
    this.photos = photos;
    this.subjects = subjects;
  }

  /// Hides it; what it was before, empty when it is no more.
  public Optional<Status> withdraw(String photoId) {
    return become(photoId, Status.HIDDEN);
  }

  /// Makes it what it was, unless staff has let it be seen meanwhile.
  public void restore(String photoId, Status before) {
    photos
        .find(photoId)
        .filter(photo -> photo.status() == Status.HIDDEN)
        .ifPresent(_ -> become(photoId, before));
  }

  private Optional<Status> become(String photoId, Status status) {
    var found = photos.find(photoId);
    found
        .filter(photo -> photo.status() != status)
        .map(photo -> photo.with(status))
        .ifPresent(photo -> {
          photos.put(photo);
          subjects.changed(photo);
        });
    return found.map(Photo::status);
  }
}
