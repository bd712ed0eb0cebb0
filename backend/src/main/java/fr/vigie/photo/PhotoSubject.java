package fr.vigie.photo;

import fr.vigie.identity.Viewer;
import fr.vigie.photo.Photo.Subject;

/// What has photos: it knows whether the public may see them, and is told what becomes of them,
/// within the transaction of the change.
public interface PhotoSubject {

  /// Whether everybody may see a photo of it that staff has published, by what it is now.
  boolean showsToAll(Photo photo);

  /// Whether somebody may see a photo of it who is neither its owner nor staff of its territory.
  default boolean showsTo(Viewer viewer, Photo photo) {
    return false;
  }

  void changed(Photo photo);

  void removed(Photo photo);

  /// Another territory deals with it, or it is about something else.
  void moved(Subject now);
}
