package fr.vigie.notification;

import fr.vigie.event.Event;
import fr.vigie.follow.Follow;
import fr.vigie.follow.Follow.OfReport;
import fr.vigie.follow.Followers;
import fr.vigie.outbox.Message;
import fr.vigie.report.Report;
import fr.vigie.report.Reports;
import fr.vigie.situation.SituationMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells of reports those who filed them, who follow them or what is around, and dispatchers. Of a
/// private report only who filed it, or a duplicate of it, is told.
final class TellOfReports implements Teller {

  private static final int PART = 500;

  private final Reports reports;
  private final Followers followers;
  private final ReportHearers hearers;
  private final Colleagues colleagues;

  TellOfReports(
      Reports reports, Followers followers, ReportHearers hearers, Colleagues colleagues) {
    this.reports = reports;
    this.followers = followers;
    this.hearers = hearers;
    this.colleagues = colleagues;
  }

  @Override
  public Stream<Telling> of(NotificationKind kind, Event event) {
    return reports
        .find(event.subject())
        .filter(report -> !Repeats.isOne(event, report) && !isSaidToMany(event, report))
        .map(report -> new Telling(kind, message(kind, report, event), who(kind, report, event)))
        .stream();
  }

  /// Those who follow all of a situation are told at once.
  private static boolean isSaidToMany(Event event, Report report) {
    return step(report, event).map(Report.Step::key).filter(SituationMessage::isId).isPresent();
  }

  static Message message(NotificationKind kind, Report report, Event event) {
    var reference = report.filing().reference();
    return new Message(
        kind.name(),
        report.territory(),
        report.id(),
        Map.of(
            "reference",
            reference == null ? report.id() : reference,
            "category",
            report.category(),
            "status",
            status(report, event).name()));
  }

  /// As it was then: what came after is told by itself.
  private static Report.Status status(Report report, Event event) {
    return step(report, event).map(Report.Step::status).orElse(report.status());
  }

  private static Optional<Report.Step> step(Report report, Event event) {
    return report.timeline().stream()
        .filter(s -> s.at().equals(event.at()) && s.act().name().equals(event.act()))
        .findFirst();
  }

  private Stream<List<Hearer>> who(NotificationKind kind, Report report, Event event) {
    return switch (kind.told()) {
      case REPORTER ->
          followers.reporter(report.id()).stream()
              .map(follow -> hearers.of(List.of(follow), report));
      case FOLLOWERS -> hearers.followers(report, event);
      case NEIGHBOURS -> neighbours(report, event);
      case DISPATCHERS -> Stream.of(colleagues.dispatchers(report.territory(), event));
      case WORKERS, FORMER_WORKERS, EVERYBODY, LISTENERS, ADMINISTRATORS -> Stream.empty();
    };
  }

  private Stream<List<Hearer>> neighbours(Report report, Event event) {
    var reporter = followers.reporter(report.id()).map(Follow::holder);
    return parts(event)
        .map(part ->
            part.stream()
                .filter(follow -> !(follow.subject() instanceof OfReport))
                .map(Follow::holder)
                .distinct()
                .filter(holder -> reporter.filter(holder::equals).isEmpty())
                .map(holder -> new Hearer(holder, false, null))
                .toList());
  }

  private Stream<List<Follow>> parts(Event event) {
    return Stream.iterate(
        followers.of(event, null, PART),
        part -> !part.isEmpty(),
        part -> followers.of(event, part.getLast().id(), PART));
  }
}
