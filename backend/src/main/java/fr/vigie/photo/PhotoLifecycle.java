package fr.vigie.photo;

import static fr.vigie.photo.Photo.Status.AWAITING;
import static fr.vigie.photo.Photo.Status.HIDDEN;
import static fr.vigie.photo.Photo.Status.PUBLISHED;

import fr.vigie.photo.Photo.Status;
import java.util.List;
import java.util.Optional;

/// Which acts a photo's status allows, and what becomes of it; every other pair changes nothing.
public final class PhotoLifecycle {

  /// What staff does to photos.
  public enum Act {
    PUBLISH,
    HIDE,
    REDACT
  }

  private record Change(Status from, Act act, Status to) {}

  private static final List<Change> ALLOWED =
      List.of(
          new Change(AWAITING, Act.PUBLISH, PUBLISHED),
          new Change(HIDDEN, Act.PUBLISH, PUBLISHED),
          new Change(AWAITING, Act.HIDE, HIDDEN),
          new Change(PUBLISHED, Act.HIDE, HIDDEN),
          new Change(AWAITING, Act.REDACT, AWAITING),
          new Change(PUBLISHED, Act.REDACT, PUBLISHED),
          new Change(HIDDEN, Act.REDACT, HIDDEN));

  private PhotoLifecycle() {}

  public static Optional<Status> after(Status from, Act act) {
    return ALLOWED.stream()
        .filter(change -> change.from() == from && change.act() == act)
        .map(Change::to)
        .findFirst();
  }
}
