package fr.vigie.photo;

import fr.vigie.photo.Photo.Subject;

/// Lets photos follow what they show to the territory that deals with it from now on, and to what
/// it is said to be about: by these hangs who sees and moderates them, and how long they are kept.
public final class MovePhotos {

  private final Photos photos;
  private final PhotoSubjects subjects;

  MovePhotos(Photos photos, PhotoSubjects subjects) {
    this.photos = photos;
    this.subjects = subjects;
  }

  /// Within the transaction of the act.
  ///
  /// @param now the subject as it is after the act
  public void move(Subject now) {
    photos.move(now);
    subjects.moved(now);
  }
}
