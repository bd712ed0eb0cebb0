package fr.vigie.notification;

import fr.vigie.event.Event;
import fr.vigie.report.Report;
import fr.vigie.report.Reports;
import fr.vigie.situation.Situation;
import fr.vigie.situation.SituationMessage;
import fr.vigie.situation.Situations;
import java.util.List;
import java.util.stream.Stream;

/// Tells those who follow the reports of a situation what was said to all of them, then or now that
/// a report joins it: each of one of the reports that they follow, in whose story it is.
final class TellOfSituations implements Teller {

  private final Situations situations;
  private final Reports reports;
  private final ReportHearers hearers;

  TellOfSituations(Situations situations, Reports reports, ReportHearers hearers) {
    this.situations = situations;
    this.reports = reports;
    this.hearers = hearers;
  }

  @Override
  public Stream<Telling> of(NotificationKind kind, Event event) {
    return situations
        .find(event.subject())
        .filter(situation -> !situation.messages().isEmpty())
        .map(Situation::reports)
        .map(reports::list)
        .orElseGet(List::of)
        .stream()
        .filter(report -> isSaidBy(event, report))
        .map(report ->
            new Telling(
                kind,
                TellOfReports.message(kind, report, event),
                hearers.followers(report, event)));
  }

  private static boolean isSaidBy(Event event, Report report) {
    return report.timeline().stream()
        .anyMatch(step ->
            step.key() != null
                && SituationMessage.isId(step.key())
                && step.at().equals(event.at()));
  }
}
