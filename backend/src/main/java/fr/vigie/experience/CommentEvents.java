package fr.vigie.experience;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.List;

/// What the log is told of comments.
final class CommentEvents {

  private final EventLog log;
  private final Ids ids;

  CommentEvents(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  void append(PracticeComment comment, String act, String by, Instant at) {
    log.append(
        List.of(
            new Event(
                ids.next("evt"),
                "PracticeCommentChanged",
                comment.territory(),
                comment.id(),
                act,
                by,
                at)));
  }
}
