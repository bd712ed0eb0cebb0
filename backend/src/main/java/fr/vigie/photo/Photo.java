package fr.vigie.photo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A photo that somebody sent in.
///
/// @param name in its address; by chance, and another one after each redaction
/// @param width of the large picture, in pixels
/// @param height of the large picture, in pixels
/// @param subject what it is a photo of; null until it is attached
public record Photo(
    String id,
    PhotoOwner owner,
    PhotoPurpose purpose,
    String name,
    Status status,
    int width,
    int height,
    boolean isRedacted,
    Instant uploadedAt,
    @Nullable Subject subject) {

  public enum Status {
    /// Nobody has looked at it yet, and only its owner and staff see it.
    AWAITING,
    /// Everybody sees it.
    PUBLISHED,
    /// Staff has decided that only its owner and staff see it.
    HIDDEN
  }

  /// What has photos.
  public enum Kind {
    REPORT,
    WORK_ORDER
  }

  /// What a photo is attached to.
  ///
  /// @param territory the id of the territory that deals with it
  /// @param category its category, by which photos are kept for some time
  public record Subject(Kind kind, String id, String territory, String category) {}

  public ShownPhoto shown() {
    var territory = subject == null ? null : subject.territory();
    return new ShownPhoto(
        id, name, status, purpose, width, height, isRedacted, uploadedAt, territory);
  }

  Photo with(Status other) {
    return new Photo(
        id, owner, purpose, name, other, width, height, isRedacted, uploadedAt, subject);
  }

  Photo redacted(String otherName) {
    return new Photo(
        id, owner, purpose, otherName, status, width, height, true, uploadedAt, subject);
  }

  public Photo attachedTo(Subject other) {
    return new Photo(
        id, owner, purpose, name, status, width, height, isRedacted, uploadedAt, other);
  }
}
