package fr.vigie.media;

import fr.vigie.image.PhotoFile;
import fr.vigie.photo.Photo;
import fr.vigie.photo.PhotoSubjects;
import fr.vigie.photo.Photos;
import fr.vigie.photofile.Leftovers;
import fr.vigie.photofile.PhotoFileModule;
import fr.vigie.photofile.PhotoFiles;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps a photo that was made, once for each grant.
final class KeepPhoto {

  private final PhotoGrants grants;
  private final Photos photos;
  private final PhotoFiles files;
  private final Leftovers leftovers;
  private final PhotoSubjects subjects;
  private final Transactions transactions;
  private final Supplier<String> names;
  private final Clock clock;

  KeepPhoto(
      PhotoGrants grants,
      Photos photos,
      PhotoFileModule stored,
      PhotoSubjects subjects,
      Transactions transactions,
      Clock clock) {
    this.grants = grants;
    this.photos = photos;
    this.files = stored.files();
    this.leftovers = stored.leftovers();
    this.subjects = subjects;
    this.transactions = transactions;
    this.names = stored.secrets()::next;
    this.clock = clock;
  }

  /// Its grant was removed meanwhile, as somebody is forgotten.
  private static final class GrantGone extends RuntimeException {
    GrantGone() {
      super("the grant of a photo is gone", null, false, false);
    }
  }

  /// Empty when another backend has kept one for this grant a moment ago, and when there is no such
  /// grant any more.
  Optional<Photo> keep(PhotoGrant grant, String content, PhotoFile file) {
    var photo = photo(grant, file);
    var name = List.of(photo.name());
    leftovers.add(name, clock.instant());
    files.put(photo.name(), file);
    try {
      return Optional.of(transactions.run(() -> keepOnce(grant, content, photo)));
    } catch (AlreadyExists | GrantGone notKept) {
      files.remove(name);
      leftovers.forget(name);
      return Optional.empty();
    }
  }

  private Photo keepOnce(PhotoGrant grant, String content, Photo photo) {
    photos.add(photo);
    if (!grants.use(grant.token(), content)) {
      throw new GrantGone();
    }
    leftovers.keep(photo.name());
    subjects.arrived(grant.owner(), grant.clientPhotoId());
    return photo;
  }

  private Photo photo(PhotoGrant grant, PhotoFile file) {
    return new Photo(
        grant.photo(),
        grant.owner(),
        grant.purpose(),
        names.get(),
        Photo.Status.AWAITING,
        file.width(),
        file.height(),
        false,
        clock.instant(),
        null);
  }
}
