package fr.vigie.notification;

import fr.vigie.event.Event;
import fr.vigie.follow.Follow;
import fr.vigie.follow.Follow.OfReport;
import fr.vigie.follow.FollowSecrets;
import fr.vigie.follow.Followers;
import fr.vigie.identity.People;
import fr.vigie.identity.Viewer;
import fr.vigie.outbox.Message;
import fr.vigie.report.Report;
import fr.vigie.report.Reports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells of reports those who filed them, who follow them or what is around, and dispatchers. Of a
/// private report only who filed it, or a duplicate of it, is told.
final class TellOfReports implements Teller {

  private static final int PART = 500;

  private final Reports reports;
  private final Followers followers;
  private final FollowSecrets secrets;
  private final People people;
  private final Colleagues colleagues;

  TellOfReports(
      Reports reports,
      Followers followers,
      FollowSecrets secrets,
      People people,
      Colleagues colleagues) {
    this.reports = reports;
    this.followers = followers;
    this.secrets = secrets;
    this.people = people;
    this.colleagues = colleagues;
  }

  @Override
  public Optional<Telling> of(NotificationKind kind, Event event) {
    return reports
        .find(event.subject())
        .filter(report -> !Repeats.isOne(event, report))
        .map(report -> new Telling(kind, message(kind, report, event), who(kind, report, event)));
  }

  private static Message message(NotificationKind kind, Report report, Event event) {
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
    return report.timeline().stream()
        .filter(s -> s.at().equals(event.at()) && s.act().name().equals(event.act()))
        .map(Report.Step::status)
        .findFirst()
        .orElse(report.status());
  }

  private Stream<List<Hearer>> who(NotificationKind kind, Report report, Event event) {
    return switch (kind.told()) {
      case REPORTER ->
          followers.reporter(report.id()).stream().map(f -> hearers(List.of(f), report));
      case FOLLOWERS -> followers(report, event);
      case NEIGHBOURS -> neighbours(report, event);
      case DISPATCHERS -> Stream.of(colleagues.dispatchers(report.territory(), event));
      case WORKERS, FORMER_WORKERS, EVERYBODY, LISTENERS, ADMINISTRATORS -> Stream.empty();
    };
  }

  private Stream<List<Hearer>> followers(Report report, Event event) {
    var doer = doer(event);
    return parts(event)
        .map(part ->
            part.stream()
                .filter(follow -> follow.subject() instanceof OfReport)
                .filter(follow -> follow.isReporters() || !report.handling().isPrivate())
                .filter(follow -> !follow.holder().equals(doer))
                .toList())
        .map(part -> hearers(part, report));
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

  /// The holder of what the member of staff follows who did it.
  private @Nullable String doer(Event event) {
    return Optional.ofNullable(event.by())
        .flatMap(people::find)
        .map(person -> new Viewer(person.id(), person).signIn())
        .map(secrets::holderOfSignIn)
        .orElse(null);
  }

  /// Each once, though they follow the report and its duplicate. Who filed is reached by what they
  /// said then, too.
  private List<Hearer> hearers(List<Follow> follows, Report report) {
    var filed = filed(follows, report);
    var hearers = new HashMap<String, Hearer>();
    for (var follow : follows) {
      var of = follow.isReporters() ? filed.get(((OfReport) follow.subject()).report()) : null;
      var hearer = new Hearer(follow.holder(), false, of == null ? null : of.reporter());
      hearers.merge(hearer.id(), hearer, (a, b) -> a.contact() == null ? b : a);
    }
    return List.copyOf(hearers.values());
  }

  private Map<String, Report> filed(List<Follow> follows, Report report) {
    var filed = new HashMap<>(Map.of(report.id(), report));
    var duplicates =
        follows.stream()
            .filter(Follow::isReporters)
            .map(follow -> ((OfReport) follow.subject()).report())
            .filter(id -> !filed.containsKey(id))
            .distinct()
            .toList();
    if (!duplicates.isEmpty()) {
      reports.list(duplicates).forEach(duplicate -> filed.put(duplicate.id(), duplicate));
    }
    return filed;
  }
}
