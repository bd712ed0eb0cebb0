package fr.vigie.review;

import fr.vigie.photo.Photo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody asks that the public see something of a report no more.
///
/// @param clientId the name that the app gave it, so that it is asked once
/// @param fingerprint what was asked, shortened
/// @param territory the one that deals with the report
/// @param photo which photo; null unless it is about one
/// @param reason as they said it
/// @param requester the pseudonym that they have in the territory where they asked; null when they
///   did not sign in
/// @param isHiddenMeanwhile whether the public does not see it until staff has decided
/// @param photoWas what the photo was until then; null unless one was hidden
/// @param decision null while nobody has decided
public record Removal(
    String id,
    String clientId,
    String fingerprint,
    String territory,
    String report,
    What what,
    @Nullable String photo,
    String reason,
    @Nullable String requester,
    Instant requestedAt,
    boolean isHiddenMeanwhile,
    Photo.@Nullable Status photoWas,
    @Nullable Decision decision) {

  /// What should be seen no more.
  public enum What {
    TEXT,
    PHOTO,
    /// Exactly where it is, as it is private ground.
    PLACE
  }

  /// Where it stands.
  public enum Status {
    WAITING,
    ACCEPTED,
    REFUSED
  }

  /// What staff decided.
  ///
  /// @param sentence as whoever asked is told
  public record Decision(boolean isAccepted, String sentence, String by, Instant at) {}

  public Status status() {
    if (decision == null) {
      return Status.WAITING;
    }
    return decision.isAccepted() ? Status.ACCEPTED : Status.REFUSED;
  }

  Removal hiding(Photo.@Nullable Status was) {
    return new Removal(
        id,
        clientId,
        fingerprint,
        territory,
        report,
        what,
        photo,
        reason,
        requester,
        requestedAt,
        isHiddenMeanwhile,
        was,
        decision);
  }

  Removal decided(Decision made) {
    return new Removal(
        id,
        clientId,
        fingerprint,
        territory,
        report,
        what,
        photo,
        reason,
        requester,
        requestedAt,
        isHiddenMeanwhile,
        photoWas,
        made);
  }
}
