package fr.vigie.photo;

import fr.vigie.photo.Photo.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Attaches photos to what they show, whatever feature that belongs to: first it is looked whether
/// all of them fit, then they are attached within the transaction that keeps their subject.
public final class AttachPhotos {

  /// Why a photo cannot be attached.
  public enum Misfit {
    /// It was never sent in, or by somebody else.
    NOT_UPLOADED,
    /// It is a photo of something else already.
    ATTACHED,
    /// It was sent in for something else.
    OTHER_PURPOSE
  }

  public sealed interface Outcome {
    /// All can be attached.
    record Fit(PhotoOwner owner, List<Photo> photos) implements Outcome {}

    record Unfit(String photoId, Misfit misfit) implements Outcome {}
  }

  /// Something else has got one of them since it was looked at.
  public static final class Taken extends RuntimeException {
    Taken() {
      super("a photo was attached to something else", null, false, false);
    }
  }

  private final Photos photos;
  private final Clock clock;

  AttachPhotos(Photos photos, Clock clock) {
    this.photos = photos;
    this.clock = clock;
  }

  /// Whether all fit; else the first that does not.
  ///
  /// @param ids each once
  public Outcome look(PhotoOwner owner, List<String> ids, PhotoPurpose purpose) {
    var found = photos.list(ids).stream().collect(Collectors.toMap(Photo::id, photo -> photo));
    for (var id : ids) {
      var misfit = misfit(Optional.ofNullable(found.get(id)), owner, purpose);
      if (misfit.isPresent()) {
        return new Outcome.Unfit(id, misfit.get());
      }
    }
    return new Outcome.Fit(owner, ids.stream().map(found::get).toList());
  }

  private static Optional<Misfit> misfit(
      Optional<Photo> photo, PhotoOwner owner, PhotoPurpose purpose) {
    if (photo.filter(p -> p.owner().equals(owner)).isEmpty()) {
      return Optional.of(Misfit.NOT_UPLOADED);
    }
    if (photo.get().subject() != null) {
      return Optional.of(Misfit.ATTACHED);
    }
    return photo.get().purpose() == purpose ? Optional.empty() : Optional.of(Misfit.OTHER_PURPOSE);
  }

  /// Within the transaction of the subject; throws {@link Taken}, which must end it.
  public void attach(Outcome.Fit fit, Subject subject) {
    var ids = fit.photos().stream().map(Photo::id).toList();
    if (!ids.isEmpty() && photos.attach(fit.owner(), ids, subject, clock.instant()) < ids.size()) {
      throw new Taken();
    }
  }
}
