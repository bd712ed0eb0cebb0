package fr.vigie.situation;

import fr.vigie.report.Report;
import fr.vigie.report.Reports;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/// Tells who follows a report that joins a situation what all its others were told last: who
/// reports a dark street hears at once that somebody is at work there.
final class TellJoined {

  private final Reports reports;
  private final Answers answers;

  /// Says the same in the stories of some reports, and tells the log.
  interface Answers {
    void say(List<Report> some, String text, String key, Instant at, String by);
  }

  TellJoined(Reports reports, Answers answers) {
    this.reports = reports;
    this.answers = answers;
  }

  /// Within a transaction; the situation with as many reports told as there are then.
  ///
  /// @param after the situation with more
  Situation tell(Situation before, Situation after, Instant at) {
    if (after.messages().isEmpty()) {
      return after;
    }
    var message = after.messages().getLast();
    var untold = untold(before, after, message);
    if (untold.isEmpty()) {
      return after;
    }
    answers.say(untold, message.text(), message.id(), at, message.by());
    return after.sayingLast(message.toMore(untold.size()));
  }

  /// Of the territory still; one that was taken out and comes back has heard it.
  private List<Report> untold(Situation before, Situation after, SituationMessage message) {
    var joined = new HashSet<>(after.reports());
    before.reports().forEach(joined::remove);
    return reports.list(joined).stream()
        .filter(report -> report.territory().equals(after.territory()))
        .filter(
            report -> report.timeline().stream().noneMatch(step -> message.id().equals(step.key())))
        .toList();
  }
}
