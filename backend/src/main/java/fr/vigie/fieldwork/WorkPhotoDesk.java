package fr.vigie.fieldwork;

import fr.vigie.media.ClaimPhoto;
import fr.vigie.photo.Photo.Kind;
import fr.vigie.photo.Photo.Subject;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.photo.PhotoPurpose;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkPhotos;
import fr.vigie.workorder.WorkPhotos.Announced;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Photos of the work, by the names that the app gave them: those that are there are attached, the
/// others awaited. Runs within the transaction of the act.
final class WorkPhotoDesk {

  /// Photos of work that deals with no report are kept as long as those of any other.
  private static final String NO_CATEGORY = "";

  private final ClaimPhoto claim;
  private final Clock clock;

  WorkPhotoDesk(ClaimPhoto claim, Clock clock) {
    this.claim = claim;
    this.clock = clock;
  }

  WorkOrder announced(String by, WorkOrder workOrder, FieldNotes notes) {
    var before = named(by, workOrder, notes.owner(), notes.beforePhotos(), PhotoPurpose.BEFORE);
    return named(by, before, notes.owner(), notes.afterPhotos(), PhotoPurpose.AFTER);
  }

  private WorkOrder named(
      String by,
      WorkOrder workOrder,
      @Nullable PhotoOwner owner,
      List<String> names,
      PhotoPurpose purpose) {
    var photos = workOrder.details().photos();
    for (var name : names) {
      var key = Objects.requireNonNull(owner).key();
      var announced = new Announced(key, name, purpose, clock.instant(), by, null);
      if (!photos.knows(announced.key())) {
        var awaiting = photos.awaiting(announced);
        photos = arrived(workOrder, awaiting, announced).orElse(awaiting);
      }
    }
    return workOrder.with(workOrder.details().with(photos));
  }

  /// The photos with one that was awaited; empty when it is not there yet.
  Optional<WorkPhotos> arrived(WorkOrder workOrder, WorkPhotos photos, Announced awaited) {
    var category = Objects.requireNonNullElse(workOrder.details().needs().category(), NO_CATEGORY);
    var subject = new Subject(Kind.WORK_ORDER, workOrder.id(), workOrder.territory(), category);
    return claim
        .claim(new PhotoOwner(awaited.owner()), awaited.clientPhotoId(), awaited.purpose(), subject)
        .map(photo -> photos.arrived(awaited.key(), photo.shown()));
  }
}
