package fr.vigie.photo;

import fr.vigie.contact.Myself;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says which photo the viewer may look at: a published one anybody, any other its owner and the
/// staff of its territory.
public final class ShowPhoto {

  private final Photos photos;

  ShowPhoto(Photos photos) {
    this.photos = photos;
  }

  /// Empty as well when there is no such photo.
  public Optional<Photo> show(
      Viewer viewer, Myself myself, @Nullable String clientKey, String name) {
    return photos.findByName(name).filter(photo -> maySee(viewer, myself, clientKey, photo));
  }

  private static boolean maySee(
      Viewer viewer, Myself myself, @Nullable String clientKey, Photo photo) {
    var subject = photo.subject();
    return photo.status() == Photo.Status.PUBLISHED
        || PhotoOwner.find(myself, clientKey).filter(photo.owner()::equals).isPresent()
        || (subject != null && viewer.may(Right.SEE_REPORTS, subject.territory()));
  }
}
