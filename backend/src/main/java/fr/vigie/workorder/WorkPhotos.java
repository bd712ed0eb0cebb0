package fr.vigie.workorder;

import fr.vigie.media.PhotoPurpose;
import fr.vigie.media.ShownPhoto;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The photos of the work: those that are there, and those that an app has announced and not sent
/// in yet.
///
/// @param shown each as it was when it was last changed
public record WorkPhotos(List<ShownPhoto> shown, List<Awaited> awaited) {

  static final WorkPhotos NONE = new WorkPhotos(List.of(), List.of());

  public WorkPhotos {
    shown = List.copyOf(shown);
    awaited = List.copyOf(awaited);
  }

  /// One that an app has announced.
  ///
  /// @param owner the key of whose it is to be
  /// @param clientPhotoId the name that the app gave it
  /// @param by the id of the member of staff who announced it
  public record Awaited(
      String owner, String clientPhotoId, PhotoPurpose purpose, Instant at, String by) {

    /// By what it is found when it is sent in.
    String key() {
      return owner + " " + clientPhotoId;
    }
  }

  /// Whether there is one of the place after the work, or will be.
  public boolean showAfter() {
    return Stream.concat(
            shown.stream().map(ShownPhoto::purpose), awaited.stream().map(Awaited::purpose))
        .anyMatch(purpose -> purpose == PhotoPurpose.AFTER);
  }

  public WorkPhotos plus(ShownPhoto photo) {
    return new WorkPhotos(Stream.concat(shown.stream(), Stream.of(photo)).toList(), awaited);
  }

  public WorkPhotos awaiting(Awaited photo) {
    return new WorkPhotos(shown, Stream.concat(awaited.stream(), Stream.of(photo)).toList());
  }

  /// The same, once one is there.
  public WorkPhotos arrived(String key, ShownPhoto photo) {
    var left = awaited.stream().filter(each -> !each.key().equals(key)).toList();
    return new WorkPhotos(shown, left).plus(photo);
  }
}
