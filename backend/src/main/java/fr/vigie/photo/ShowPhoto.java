package fr.vigie.photo;

import fr.vigie.contact.Myself;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says which photo the viewer may look at: a published one anybody, as long as what it shows is
/// public, any other its owner, the staff of its territory and whom its subject is shown to.
public final class ShowPhoto {

  /// What is shown.
  ///
  /// @param isForAll whether everybody may see it, by what its subject is now
  public record Shown(Photo photo, boolean isForAll) {}

  private final Photos photos;
  private final PhotoSubjects subjects;

  ShowPhoto(Photos photos, PhotoSubjects subjects) {
    this.photos = photos;
    this.subjects = subjects;
  }

  /// Empty as well when there is no such photo.
  public Optional<Shown> show(
      Viewer viewer, Myself myself, @Nullable String clientKey, String name) {
    return photos
        .findByName(name)
        .map(photo -> new Shown(photo, isForAll(photo)))
        .filter(shown -> shown.isForAll() || maySee(viewer, myself, clientKey, shown.photo()));
  }

  private boolean isForAll(Photo photo) {
    return photo.status() == Photo.Status.PUBLISHED && subjects.showsToAll(photo);
  }

  private boolean maySee(Viewer viewer, Myself myself, @Nullable String clientKey, Photo photo) {
    var subject = photo.subject();
    return PhotoOwner.find(myself, clientKey).filter(photo.owner()::equals).isPresent()
        || (subject != null && viewer.may(Right.SEE_REPORTS, subject.territory()))
        || subjects.showsTo(viewer, photo);
  }
}
