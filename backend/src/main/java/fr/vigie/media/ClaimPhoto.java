package fr.vigie.media;

import fr.vigie.photo.Photo;
import fr.vigie.photo.Photo.Subject;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.photo.PhotoPurpose;
import fr.vigie.photo.Photos;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Attaches photos that an app has named by the name that it gave them, whether it sends them in
/// before or after it says what they show.
public final class ClaimPhoto {

  private final PhotoGrants grants;
  private final Photos photos;
  private final Clock clock;

  ClaimPhoto(PhotoGrants grants, Photos photos, Clock clock) {
    this.grants = grants;
    this.photos = photos;
    this.clock = clock;
  }

  /// Attaches it within the transaction under way; empty when it is not there yet, was sent in for
  /// something else or shows something else already.
  public Optional<Photo> claim(
      PhotoOwner owner, String clientPhotoId, PhotoPurpose purpose, Subject subject) {
    return grants
        .find(owner, clientPhotoId)
        .flatMap(grant -> photos.find(grant.photo()))
        .filter(photo -> photo.purpose() == purpose && photo.subject() == null)
        .filter(photo -> photos.attach(owner, List.of(photo.id()), subject, clock.instant()) == 1)
        .map(photo -> photo.attachedTo(subject));
  }
}
