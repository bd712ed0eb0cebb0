package fr.vigie.casework;

import fr.vigie.abuse.LimitedAct;
import fr.vigie.casework.Reporters.Speaker;
import fr.vigie.report.Handling.Word;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Act;

/// The reporter answers what staff asked; only staff reads it.
public final class AnswerQuestion {

  /// What is asked for.
  ///
  /// @param clientMessageId the name that the app gave the answer
  public record Request(Speaker speaker, String clientMessageId, String text) {}

  private final Cases cases;
  private final Reporters reporters;

  AnswerQuestion(Cases cases, Reporters reporters) {
    this.cases = cases;
    this.reporters = reporters;
  }

  public CaseOutcome answer(Request request) {
    return reporters.speak(LimitedAct.ANSWER, request.speaker(), report -> answer(report, request));
  }

  private CaseOutcome answer(Report report, Request request) {
    var word = new Word(cases.now(), Act.REPLY, request.text(), request.clientMessageId());
    return Reporters.saidBefore(report, word).orElseGet(() -> answer(report, word));
  }

  private CaseOutcome answer(Report report, Word word) {
    var handling = report.handling();
    return handling.voice().isAsked()
        ? cases.step(
            report,
            Cases.Said.nothing(Act.REPLY),
            report.reporter(),
            change -> change.with(handling.with(handling.voice().answers(word))))
        : new CaseOutcome.NothingAsked(report);
  }
}
