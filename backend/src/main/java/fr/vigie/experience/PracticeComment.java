package fr.vigie.experience;

import fr.vigie.shared.InvalidInput;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a territory says of a practice.
///
/// @param clientCommentId the name that the app gave it, so that it is written once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param practice the id of the practice
/// @param territory the id of the territory that says it
/// @param text 1 to 2,000 characters
/// @param experience of a territory that did it; null when it only says something
/// @param by the member of staff who wrote it
/// @param hiddenBy the member of staff who took it out of sight; null while it is seen
public record PracticeComment(
    String id,
    String clientCommentId,
    String fingerprint,
    String practice,
    String territory,
    String text,
    @Nullable Experience experience,
    String by,
    Instant writtenAt,
    @Nullable String hiddenBy) {

  /// What it was like.
  ///
  /// @param rating from 1, not again, to 5, at once again
  public record Experience(String wentWell, String wentBadly, int rating) {

    public Experience {
      InvalidInput.unless(rating >= 1 && rating <= 5, "rating", "1 to 5");
    }
  }

  boolean isHidden() {
    return hiddenBy != null;
  }

  PracticeComment hidden(String who) {
    return new PracticeComment(
        id,
        clientCommentId,
        fingerprint,
        practice,
        territory,
        text,
        experience,
        by,
        writtenAt,
        who);
  }
}
