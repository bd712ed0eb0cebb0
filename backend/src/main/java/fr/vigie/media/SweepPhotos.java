package fr.vigie.media;

import fr.vigie.media.Purges.Purge;
import fr.vigie.media.Purges.Reason;
import fr.vigie.photo.PhotoModule;
import fr.vigie.photo.Photos;
import fr.vigie.photo.Photos.Categories;
import fr.vigie.photofile.Leftovers;
import fr.vigie.photofile.PhotoFileModule;
import fr.vigie.photofile.PhotoFiles;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Removes what nobody needs any more: grants, photos that belong to nothing, photos that were kept
/// for long enough, and what was left of work that was broken off.
public final class SweepPhotos {

  private static final Duration GRANTS_KEPT = Duration.ofHours(24);
  private static final Duration UNATTACHED_KEPT = Duration.ofDays(7);

  /// No upload or redaction goes on for so long.
  private static final Duration LEFT = Duration.ofHours(1);

  private final PhotoGrants grants;
  private final Photos photos;
  private final PhotoFiles files;
  private final Leftovers leftovers;
  private final NoteOrphans orphans;
  private final Purges purges;
  private final RemovePhotos remove;
  private final PhotoFigures figures;
  private final MediaSettings settings;
  private final Clock clock;

  SweepPhotos(
      PhotoGrants grants,
      PhotoModule photo,
      PhotoFileModule stored,
      Purges purges,
      RemovePhotos remove,
      PhotoFigures figures,
      MediaSettings settings,
      Clock clock) {
    this.grants = grants;
    this.photos = photo.photos();
    this.files = stored.files();
    this.leftovers = stored.leftovers();
    this.orphans = new NoteOrphans(photo, stored, clock);
    this.purges = purges;
    this.remove = remove;
    this.figures = figures;
    this.settings = settings;
    this.clock = clock;
  }

  /// Sweeps a batch of each; whether there may be more.
  public boolean sweep() {
    var now = clock.instant();
    journal(Reason.UNUSED_GRANT, grants.removeGivenBefore(now.minus(GRANTS_KEPT)));
    orphans.note();
    var isMore = sweepLeftovers();
    isMore |= sweepUnattached();
    isMore |= sweepExpired();
    return isMore;
  }

  private boolean sweepUnattached() {
    var before = clock.instant().minus(UNATTACHED_KEPT);
    var unattached = photos.neverAttached(before, RemovePhotos.BATCH);
    remove.remove(unattached, Reason.NEVER_ATTACHED);
    return unattached.size() == RemovePhotos.BATCH;
  }

  private boolean sweepLeftovers() {
    var names = leftovers.take(clock.instant().minus(LEFT), RemovePhotos.BATCH);
    if (!names.isEmpty()) {
      journal(Reason.LEFTOVER, files.remove(names));
      leftovers.forget(names);
    }
    return names.size() == RemovePhotos.BATCH;
  }

  private boolean sweepExpired() {
    var isMore = expire(settings.days(), new Categories(settings.daysOf().keySet(), true));
    for (var category : settings.daysOf().entrySet()) {
      isMore |= expire(category.getValue(), new Categories(Set.of(category.getKey()), false));
    }
    return isMore;
  }

  private boolean expire(int days, Categories categories) {
    var before = clock.instant().minus(Duration.ofDays(days));
    var expired = photos.attachedBefore(before, categories, RemovePhotos.BATCH);
    remove.remove(expired, Reason.EXPIRED);
    return expired.size() == RemovePhotos.BATCH;
  }

  private void journal(Reason reason, long count) {
    if (count > 0) {
      purges.add(new Purge(clock.instant(), reason, count, List.of()));
      figures.purged(reason, count);
    }
  }
}
