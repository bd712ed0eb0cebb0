package fr.vigie.experience;

import fr.vigie.adoption.FindAdoptions;
import fr.vigie.experience.PracticeComment.Experience;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.practice.FindPractices;
import fr.vigie.practice.Practice;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Staff say something of a practice for their territory; what it was like is told by those who did
/// or adopted it.
final class CommentOnPractice {

  record Request(
      String clientCommentId,
      String practice,
      String territory,
      String text,
      @Nullable Experience experience) {

    String fingerprint() {
      return Fingerprint.of(practice, territory, text, experience);
    }
  }

  sealed interface Outcome {
    record Commented(PracticeComment comment) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record PracticeNotAdopted(Practice practice) implements Outcome {}

    record PracticeNotFound(String practiceId) implements Outcome {}
  }

  private final PracticeComments comments;
  private final FindPractices practices;
  private final FindAdoptions adoptions;
  private final CommentEvents events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  CommentOnPractice(
      PracticeComments comments,
      FindPractices practices,
      FindAdoptions adoptions,
      CommentEvents events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.comments = comments;
    this.practices = practices;
    this.adoptions = adoptions;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  Outcome comment(Viewer viewer, Request request) {
    if (!viewer.may(Right.SEE_FIGURES, request.territory())) {
      return new Outcome.NotAllowed(Right.SEE_FIGURES);
    }
    return practices
        .find(viewer, request.practice())
        .map(practice -> comment(viewer, request, practice))
        .orElseGet(() -> new Outcome.PracticeNotFound(request.practice()));
  }

  private Outcome comment(Viewer viewer, Request request, Practice practice) {
    var before = comments.findByClientId(request.clientCommentId());
    if (before.isPresent()) {
      return again(before.get(), request);
    }
    return request.experience() == null || hasDone(request.territory(), practice)
        ? keep(written(viewer.staff().id(), request), request)
        : new Outcome.PracticeNotAdopted(practice);
  }

  private boolean hasDone(String territory, Practice practice) {
    return practice.territory().equals(territory) || adoptions.isAdopted(practice.id(), territory);
  }

  private static Outcome again(PracticeComment before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Commented(before)
        : new Outcome.ClientIdReused(request.clientCommentId());
  }

  private Outcome keep(PracticeComment comment, Request request) {
    try {
      return transactions.run(() -> {
        comments.add(comment);
        events.append(comment, "COMMENT", comment.by(), comment.writtenAt());
        return new Outcome.Commented(comment);
      });
    } catch (AlreadyExists sentTwiceAtOnce) {
      return again(comments.findByClientId(request.clientCommentId()).orElseThrow(), request);
    }
  }

  private PracticeComment written(String by, Request request) {
    return new PracticeComment(
        ids.next("pcm"),
        request.clientCommentId(),
        request.fingerprint(),
        request.practice(),
        request.territory(),
        request.text(),
        request.experience(),
        by,
        clock.instant(),
        null);
  }
}
