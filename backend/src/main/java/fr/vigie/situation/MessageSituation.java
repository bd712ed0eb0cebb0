package fr.vigie.situation;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.report.ChangeReport;
import fr.vigie.report.Reports;
import fr.vigie.situation.SituationLifecycle.Act;

/// A dispatcher tells all who follow the reports of a situation the same, once. It is in the public
/// story of each report, as what staff answers to one is; who follows several hears of it once.
public final class MessageSituation {

  /// What is asked for.
  ///
  /// @param clientMessageId the name that the app gave it
  public record Request(String situationId, String clientMessageId, String text) {}

  private final Situations situations;
  private final ChangeSituation change;
  private final Reports reports;
  private final ChangeReport changeReport;
  private final SituationEvents events;

  MessageSituation(
      Situations situations,
      ChangeSituation change,
      Reports reports,
      ChangeReport changeReport,
      SituationEvents events) {
    this.situations = situations;
    this.change = change;
    this.reports = reports;
    this.changeReport = changeReport;
    this.events = events;
  }

  public SituationOutcome tell(Viewer viewer, Request request) {
    return change.of(
        viewer,
        request.situationId(),
        Right.HANDLE_REPORTS,
        situation ->
            situations
                .findByMessage(request.clientMessageId())
                .map(before -> again(before, request))
                .orElseGet(() -> tell(situation, request, viewer.staff().id())));
  }

  private static SituationOutcome again(Situation before, Request request) {
    var said = before.message(request.clientMessageId()).orElseThrow();
    return before.id().equals(request.situationId()) && said.text().equals(request.text())
        ? new SituationOutcome.Changed(before)
        : new SituationOutcome.ClientIdReused(request.clientMessageId());
  }

  private SituationOutcome tell(Situation situation, Request request, String by) {
    if (SituationLifecycle.after(situation.status(), Act.MESSAGE).isEmpty()) {
      return new SituationOutcome.StatusForbids(situation);
    }
    if (situation.messages().size() == Situation.MOST_MESSAGES) {
      return new SituationOutcome.Full(situation);
    }
    // What others deal with since is theirs to answer.
    var told =
        reports.list(situation.reports()).stream()
            .filter(report -> report.territory().equals(situation.territory()))
            .toList();
    if (told.isEmpty()) {
      return new SituationOutcome.NobodyToTell(situation);
    }
    var at = change.now();
    var event = events.event(situation, Act.MESSAGE, by, at);
    var id = SituationMessage.idOf(event);
    var message =
        new SituationMessage(id, request.clientMessageId(), request.text(), at, by, told.size());
    var after = situation.saying(message);
    situations.put(after);
    changeReport.answerAll(told, message.text(), id, at, by);
    events.append(event);
    return new SituationOutcome.Changed(after);
  }
}
