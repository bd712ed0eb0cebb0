package fr.vigie.media;

import fr.vigie.media.Purges.Purge;
import fr.vigie.media.Purges.Reason;
import fr.vigie.photo.Photo;
import fr.vigie.photo.PhotoModule;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.photo.PhotoSubjects;
import fr.vigie.photo.Photos;
import fr.vigie.photofile.Leftovers;
import fr.vigie.photofile.PhotoFileModule;
import fr.vigie.photofile.PhotoFiles;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Removes photos with all that is known of them, and writes down that it did.
public final class RemovePhotos {

  static final int BATCH = 100;

  private final Photos photos;
  private final PhotoFiles files;
  private final Leftovers leftovers;
  private final PhotoSubjects subjects;
  private final Purges purges;
  private final Transactions transactions;
  private final PhotoFigures figures;
  private final Clock clock;

  RemovePhotos(
      PhotoModule photo,
      PhotoFileModule stored,
      Purges purges,
      Transactions transactions,
      PhotoFigures figures,
      Clock clock) {
    this.photos = photo.photos();
    this.files = stored.files();
    this.leftovers = stored.leftovers();
    this.subjects = photo.subjects();
    this.purges = purges;
    this.transactions = transactions;
    this.figures = figures;
    this.clock = clock;
  }

  /// All that somebody has sent in, as they ask for it, and all of reports of theirs; how many
  /// these were.
  ///
  /// @param owners keys of {@link PhotoOwner}
  public long erase(Collection<String> owners, Collection<String> subjects) {
    var removed = 0L;
    for (var some = of(owners, subjects); !some.isEmpty(); some = of(owners, subjects)) {
      removed += remove(some, Reason.ERASED);
    }
    return removed;
  }

  private List<Photo> of(Collection<String> owners, Collection<String> subjects) {
    return owners.isEmpty() && subjects.isEmpty() ? List.of() : photos.of(owners, subjects, BATCH);
  }

  /// How many of them there still were, for what they were seen to be of.
  int remove(List<Photo> seen, Reason reason) {
    if (seen.isEmpty()) {
      return 0;
    }
    var removed = transactions.run(() -> removeNow(seen, reason));
    figures.purged(reason, removed.size());
    files.remove(names(removed));
    leftovers.forget(names(removed));
    return removed.size();
  }

  /// As they are within the transaction: one that was redacted since has another picture, and one
  /// that was attached or moved since has perhaps no reason to go any more.
  private List<Photo> removeNow(List<Photo> seen, Reason reason) {
    var before =
        seen.stream()
            .collect(Collectors.toMap(Photo::id, photo -> Optional.ofNullable(photo.subject())));
    var now =
        photos.list(before.keySet()).stream()
            .filter(photo -> Optional.ofNullable(photo.subject()).equals(before.get(photo.id())))
            .toList();
    if (!now.isEmpty()) {
      var ids = now.stream().map(Photo::id).toList();
      photos.remove(ids);
      now.forEach(subjects::removed);
      leftovers.add(names(now), clock.instant());
      purges.add(new Purge(clock.instant(), reason, ids.size(), ids));
    }
    return now;
  }

  private static List<String> names(List<Photo> some) {
    return some.stream().map(Photo::name).toList();
  }
}
