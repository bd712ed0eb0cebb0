package fr.vigie.media;

import fr.vigie.image.PhotoFile;
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
      PhotoFiles files,
      Leftovers leftovers,
      PhotoSubjects subjects,
      Transactions transactions,
      Supplier<String> names,
      Clock clock) {
    this.grants = grants;
    this.photos = photos;
    this.files = files;
    this.leftovers = leftovers;
    this.subjects = subjects;
    this.transactions = transactions;
    this.names = names;
    this.clock = clock;
  }

  /// Empty when another backend has kept one for this grant a moment ago.
  Optional<Photo> keep(PhotoGrant grant, String content, PhotoFile file) {
    var photo = photo(grant, file);
    var name = List.of(photo.name());
    leftovers.add(name, clock.instant());
    files.put(photo.name(), file);
    try {
      transactions.run(() -> {
        photos.add(photo);
        grants.use(grant.token(), content);
        leftovers.forget(name);
        subjects.arrived(grant);
        return photo;
      });
      return Optional.of(photo);
    } catch (AlreadyExists sentTwiceAtOnce) {
      files.remove(name);
      leftovers.forget(name);
      return Optional.empty();
    }
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
