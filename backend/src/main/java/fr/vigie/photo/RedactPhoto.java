package fr.vigie.photo;

import fr.vigie.identity.Viewer;
import fr.vigie.image.MakePhoto;
import fr.vigie.image.PhotoFile;
import fr.vigie.image.Rectangle;
import fr.vigie.photo.ModeratePhoto.Outcome;
import fr.vigie.photo.PhotoLifecycle.Act;
import fr.vigie.photofile.Leftovers;
import fr.vigie.photofile.PhotoFiles;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Staff blackens parts of a photo, such as faces and plates. The picture as it was is removed, and
/// its address with it.
public final class RedactPhoto {

  private static final int MOST_ATTEMPTS = 5;

  private final ModeratePhoto moderate;
  private final PhotoFiles files;
  private final Leftovers leftovers;
  private final MakePhoto make;
  private final Supplier<String> names;
  private final Clock clock;

  RedactPhoto(
      ModeratePhoto moderate,
      PhotoFiles files,
      Leftovers leftovers,
      MakePhoto make,
      Supplier<String> names,
      Clock clock) {
    this.moderate = moderate;
    this.files = files;
    this.leftovers = leftovers;
    this.make = make;
    this.names = names;
    this.clock = clock;
  }

  /// Should somebody else redact it meanwhile, what they have made is redacted too.
  public Outcome redact(Viewer viewer, String photoId, List<Rectangle> rectangles) {
    for (var attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      var seen = moderate.checked(viewer, photoId, Outcome.Moderated::new);
      if (!(seen instanceof Outcome.Moderated(var photo))) {
        return seen;
      }
      var large = files.find(photo.name(), PhotoFile.LARGE);
      if (large.isPresent()) {
        var outcome = replace(viewer, photo, make.redact(large.get(), rectangles));
        if (outcome.isPresent()) {
          return outcome.get();
        }
      }
    }
    throw new IllegalStateException(photoId + " has no picture, or another one each time");
  }

  /// Empty when it has another picture by now.
  private Optional<Outcome> replace(Viewer viewer, Photo photo, PhotoFile redacted) {
    var name = names.get();
    leftovers.add(List.of(name), clock.instant());
    files.put(name, redacted);
    var outcome =
        moderate.checked(
            viewer,
            photo.id(),
            now ->
                now.name().equals(photo.name())
                    ? replaced(viewer, now, name)
                    : new Outcome.Moderated(now));
    if (!(outcome instanceof Outcome.Moderated(var kept))) {
      return Optional.of(outcome);
    }
    if (!kept.name().equals(name)) {
      return Optional.empty();
    }
    // At once; if that fails, it is a leftover and removed soon.
    files.remove(List.of(photo.name()));
    leftovers.forget(List.of(photo.name()));
    return Optional.of(outcome);
  }

  private Outcome replaced(Viewer viewer, Photo photo, String name) {
    leftovers.keep(name);
    leftovers.add(List.of(photo.name()), clock.instant());
    return new Outcome.Moderated(moderate.keep(viewer, photo.redacted(name), Act.REDACT));
  }
}
