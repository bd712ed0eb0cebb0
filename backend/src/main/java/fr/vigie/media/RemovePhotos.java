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
      remove(some, Reason.ERASED);
      removed += some.size();
    }
    return removed;
  }

  private List<Photo> of(Collection<String> owners, Collection<String> subjects) {
    return owners.isEmpty() && subjects.isEmpty() ? List.of() : photos.of(owners, subjects, BATCH);
  }

  void remove(List<Photo> some, Reason reason) {
    if (some.isEmpty()) {
      return;
    }
    var ids = some.stream().map(Photo::id).toList();
    var names = some.stream().map(Photo::name).toList();
    transactions.run(() -> {
      photos.remove(ids);
      some.forEach(subjects::removed);
      leftovers.add(names, clock.instant());
      purges.add(new Purge(clock.instant(), reason, ids.size(), ids));
      return ids;
    });
    figures.purged(reason, ids.size());
    files.remove(names);
    leftovers.forget(names);
  }
}
