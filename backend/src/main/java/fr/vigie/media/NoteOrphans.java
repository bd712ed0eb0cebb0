package fr.vigie.media;

import fr.vigie.photo.PhotoModule;
import fr.vigie.photo.Photos;
import fr.vigie.photofile.Leftovers;
import fr.vigie.photofile.PhotoFileModule;
import fr.vigie.photofile.PhotoFiles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// Goes through the stored pictures, some at a time and round and round, and notes those as
/// leftovers that are no photo's and that nobody has noted: none should be, but what came to be by
/// a fault or from a backup would otherwise lie there for ever.
final class NoteOrphans {

  static final int BATCH = 500;

  private final Photos photos;
  private final PhotoFiles files;
  private final Leftovers leftovers;
  private final Clock clock;
  private final AtomicReference<String> last;

  /// Begins anywhere, so that backends that are often started come everywhere too.
  NoteOrphans(PhotoModule photo, PhotoFileModule stored, Clock clock) {
    this.photos = photo.photos();
    this.files = stored.files();
    this.leftovers = stored.leftovers();
    this.clock = clock;
    this.last = new AtomicReference<>(stored.secrets().next());
  }

  /// Looks at some more.
  void note() {
    // In this order: a name is noted before its picture is there, until it is a photo's.
    var orphans = new HashSet<>(next());
    orphans.removeAll(leftovers.noted(orphans));
    orphans.removeAll(photos.named(orphans));
    leftovers.add(orphans, clock.instant());
  }

  private List<String> next() {
    var names = new ArrayList<>(files.names(last.get(), BATCH));
    if (names.size() < BATCH) {
      names.addAll(files.names("", BATCH - names.size()));
    }
    last.set(names.isEmpty() ? "" : names.getLast());
    return names;
  }
}
