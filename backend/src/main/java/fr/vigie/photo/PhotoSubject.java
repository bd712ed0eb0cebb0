package fr.vigie.photo;

import fr.vigie.photo.Photo.Subject;

/// What has photos: it knows whether the public may see them, and is told what becomes of them,
/// within the transaction of the change.
public interface PhotoSubject {

  /// Whether everybody may see a photo of it that staff has published, by what it is now.
  boolean showsToAll(Photo photo);

  void changed(Photo photo);

  void removed(Photo photo);

  /// Another territory deals with it, or it is about something else.
  void moved(Subject now);
}
