package fr.vigie.casework;

import fr.vigie.abuse.LimitedAct;
import fr.vigie.casework.Reporters.Speaker;
import fr.vigie.report.Handling;
import fr.vigie.report.Handling.Duplicate;
import fr.vigie.report.Handling.Word;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;
import fr.vigie.report.ReportLifecycle;
import fr.vigie.report.ReportPhotos;
import fr.vigie.report.ReportSight;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// The reporter says that it is not mended: the report goes back to work, and is counted. Who filed
/// a duplicate contests the report that was dealt with in its place; their words and photos stay
/// with their own.
public final class ContestReport {

  static final Duration WITHIN = Duration.ofDays(60);

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
            reporters.blocked(request.speaker(), report).orElseGet(() -> contest(report, request)));
  }

  private CaseOutcome contest(Report own, Request request) {
    var word = new Word(cases.now(), Act.CONTEST, request.sentence(), request.clientContestId());
    var duplicate = own.handling().duplicate();
    var root = duplicate == null ? own : cases.reports().find(duplicate.root()).orElseThrow();
    var outcome =
        Reporters.saidBefore(own, word).orElseGet(() -> contest(own, root, word, request));
    return seenBy(request.speaker(), own.id(), root.id(), outcome);
  }

  private CaseOutcome contest(Report own, Report root, Word word, Request request) {
    if (!root.status().isOpen() && endedAt(root).plus(WITHIN).isBefore(word.at())) {
      return new CaseOutcome.ContestTooLate(root);
    }
    // What somebody else has contested already is not contested once more in their words.
    if (ReportLifecycle.after(root.status(), Act.CONTEST).isEmpty()) {
      return new CaseOutcome.StatusForbids(root);
    }
    var outcome = own.id().equals(root.id()) ? reopen(own, word) : reopen(own, root, word);
    if (outcome instanceof CaseOutcome.Changed) {
      photos.attach(request.photos(), own);
    }
    return outcome;
  }

  private CaseOutcome reopen(Report own, Word word) {
    var handling = own.handling();
    return step(own, own, handling.with(handling.voice().contests(word)));
  }

  /// The duplicate is written after the report that it repeats, whose reopening it is told of.
  private CaseOutcome reopen(Report own, Report root, Word word) {
    var handling = root.handling();
    var outcome = step(root, own, handling.with(handling.voice().contestedBy(own.id())));
    if (outcome instanceof CaseOutcome.Changed) {
      var repeated = new Duplicate(of(own), root.id(), null);
      var ownHandling = own.handling();
      step(own, own, ownHandling.repeats(repeated).with(ownHandling.voice().says(word)));
    }
    return outcome;
  }

  private static String of(Report duplicate) {
    return Objects.requireNonNull(duplicate.handling().duplicate()).of();
  }

  private CaseOutcome step(Report report, Report speaks, Handling handling) {
    return cases.step(
        report,
        Cases.Said.nothing(Act.CONTEST),
        speaks.reporter(),
        change -> change.with(handling));
  }

  /// The report that is dealt with, for those who may know of it; else their own.
  private CaseOutcome seenBy(Speaker speaker, String own, String root, CaseOutcome outcome) {
    var sight = ReportSight.of(speaker.viewer(), speaker.myself());
    var shown =
        cases
            .reports()
            .find(root)
            .filter(sight::sees)
            .or(() -> cases.reports().find(own))
            .orElseThrow();
    return switch (outcome) {
      case CaseOutcome.Changed _ -> new CaseOutcome.Changed(shown);
      case CaseOutcome.ContestTooLate _ -> new CaseOutcome.ContestTooLate(shown);
      case CaseOutcome.StatusForbids _ -> new CaseOutcome.StatusForbids(shown);
      default -> outcome;
    };
  }

  /// When it was said to be mended: closing it later gives no more time.
  static Instant endedAt(Report report) {
    return report.timeline().reversed().stream()
        .filter(step -> ReportLifecycle.mends(step.act()))
        .findFirst()
        .map(Report.Step::at)
        .orElseGet(report::statusSince);
  }
}
