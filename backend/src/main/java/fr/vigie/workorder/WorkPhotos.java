package fr.vigie.workorder;

import fr.vigie.photo.PhotoPurpose;
import fr.vigie.photo.ShownPhoto;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The photos of the work: those that are there, and those that an app has announced, of which some
/// are not sent in yet.
///
/// @param shown each as it was when it was last changed
public record WorkPhotos(List<ShownPhoto> shown, List<Announced> announced) {

  static final WorkPhotos NONE = new WorkPhotos(List.of(), List.of());

  public WorkPhotos {
    shown = List.copyOf(shown);
    announced = List.copyOf(announced);
  }

  /// One that an app has announced.
  ///
  /// @param owner the key of whose it is to be
  /// @param clientPhotoId the name that the app gave it
  /// @param by the id of the member of staff who announced it
  /// @param photo the id of the photo; null while it is awaited
  public record Announced(
      String owner,
      String clientPhotoId,
      PhotoPurpose purpose,
      Instant at,
      String by,
      @Nullable String photo) {

    /// By what it is found when it is sent in.
    public String key() {
      return key(owner, clientPhotoId);
    }

    public static String key(String owner, String clientPhotoId) {
      return owner + " " + clientPhotoId;
    }

    Announced arrived(String id) {
      return new Announced(owner, clientPhotoId, purpose, at, by, id);
    }
  }

  /// Those that were announced and are not there yet.
  public List<Announced> awaited() {
    return announced.stream().filter(each -> each.photo() == null).toList();
  }

  /// Whether there is one of the place after the work, or will be.
  public boolean showAfter() {
    return Stream.concat(
            shown.stream().map(ShownPhoto::purpose), announced.stream().map(Announced::purpose))
        .anyMatch(purpose -> purpose == PhotoPurpose.AFTER);
  }

  public boolean knows(String key) {
    return announced.stream().anyMatch(each -> each.key().equals(key));
  }

  public WorkPhotos awaiting(Announced photo) {
    return new WorkPhotos(shown, Stream.concat(announced.stream(), Stream.of(photo)).toList());
  }

  /// The same, once one that was announced is there.
  public WorkPhotos arrived(String key, ShownPhoto photo) {
    return new WorkPhotos(
        Stream.concat(shown.stream(), Stream.of(photo)).toList(),
        announced.stream()
            .map(each -> each.key().equals(key) ? each.arrived(photo.id()) : each)
            .toList());
  }
}
