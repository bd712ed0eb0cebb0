package fr.vigie.casework;

import fr.vigie.abuse.LimitedAct;
import fr.vigie.casework.Reporters.Speaker;
import fr.vigie.report.Handling.Word;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.report.ReportPhotos;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// The reporter says that it is not mended: the report goes back to work, and is counted. Who filed
/// a duplicate contests the report that was dealt with in its place.
public final class ContestReport {

  static final Duration WITHIN = Duration.ofDays(60);

  private static final Set<Act> ENDS = Set.of(Act.RESOLVE, Act.SETTLE);

  /// What is asked for.
  ///
  /// @param clientContestId the name that the app gave it
  public record Request(
      Speaker speaker, String clientContestId, String sentence, ReportPhotos.Wanted photos) {}

  private final Cases cases;
  private final Reporters reporters;
  private final ContestPhotos photos;

  ContestReport(Cases cases, Reporters reporters, ContestPhotos photos) {
    this.cases = cases;
    this.reporters = reporters;
    this.photos = photos;
  }

  /// Throws {@link fr.vigie.shared.TooOften}.
  public CaseOutcome contest(Request request) {
    return reporters.speak(
        LimitedAct.CONTEST,
        request.speaker(),
        report ->
            reporters
                .blocked(request.speaker(), report)
                .orElseGet(() -> contest(root(report), request)));
  }

  private Report root(Report report) {
    var duplicate = report.handling().duplicate();
    return duplicate == null ? report : cases.reports().find(duplicate.root()).orElseThrow();
  }

  private CaseOutcome contest(Report report, Request request) {
    var word = new Word(cases.now(), Act.CONTEST, request.sentence(), request.clientContestId());
    return Reporters.saidBefore(report, word).orElseGet(() -> contest(report, word, request));
  }

  private CaseOutcome contest(Report report, Word word, Request request) {
    var handling = report.handling();
    if (!report.status().isOpen() && endedAt(report).plus(WITHIN).isBefore(word.at())) {
      return new CaseOutcome.ContestTooLate(report);
    }
    var outcome =
        cases.step(
            report,
            Cases.Said.nothing(Act.CONTEST),
            report.reporter(),
            change -> change.with(handling.with(handling.voice().contests(word))));
    if (outcome instanceof CaseOutcome.Changed) {
      photos.attach(request.photos(), report);
    }
    return outcome;
  }

  static boolean isEnd(Act act) {
    return ENDS.contains(act);
  }

  /// When it was said to be mended: closing it later gives no more time.
  static Instant endedAt(Report report) {
    return report.timeline().reversed().stream()
        .filter(step -> isEnd(step.act()))
        .findFirst()
        .map(Report.Step::at)
        .orElseGet(report::statusSince);
  }
}
