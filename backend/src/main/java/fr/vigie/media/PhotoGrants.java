package fr.vigie.media;

import fr.vigie.photo.PhotoOwner;
import java.time.Instant;
import java.util.Optional;

/// All rights to send in a photo that are still known.
public interface PhotoGrants {

  Optional<PhotoGrant> find(String token);

  Optional<PhotoGrant> find(PhotoOwner owner, String clientPhotoId);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its owner has used the `clientPhotoId`.
  void add(PhotoGrant grant);

  /// Says what was sent with it; whether it is still there.
  boolean use(String token, String content);

  /// Removes those that were given before; how many of them were never used.
  long removeGivenBefore(Instant instant);
}
