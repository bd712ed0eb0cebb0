package fr.vigie.experience;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.practice.FindPractices;
import fr.vigie.practice.Practice;
import fr.vigie.shared.Transactions;
import java.time.Clock;

/// Whoever wrote a comment, or moderates for the territory of the practice, takes it out of sight;
/// twice changes nothing.
final class HideComment {

  sealed interface Outcome {
    record Hidden(PracticeComment comment) implements Outcome {}

    record CommentNotFound(String commentId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  private final PracticeComments comments;
  private final FindPractices practices;
  private final CommentEvents events;
  private final Transactions transactions;
  private final Clock clock;

  HideComment(
      PracticeComments comments,
      FindPractices practices,
      CommentEvents events,
      Transactions transactions,
      Clock clock) {
    this.comments = comments;
    this.practices = practices;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  Outcome hide(Viewer viewer, String commentId) {
    return transactions.run(() ->
        comments
            .find(commentId)
            .flatMap(comment ->
                practices
                    .find(viewer, comment.practice())
                    .map(practice -> hide(viewer, comment, practice)))
            .orElseGet(() -> new Outcome.CommentNotFound(commentId)));
  }

  private Outcome hide(Viewer viewer, PracticeComment comment, Practice practice) {
    if (!viewer.staff().id().equals(comment.by())
        && !viewer.may(Right.MODERATE, practice.territory())) {
      return new Outcome.NotAllowed(Right.MODERATE);
    }
    if (comment.isHidden()) {
      return new Outcome.Hidden(comment);
    }
    var by = viewer.staff().id();
    var hidden = comment.hidden(by);
    comments.put(hidden);
    events.append(hidden, "HIDE", by, clock.instant());
    return new Outcome.Hidden(hidden);
  }
}
