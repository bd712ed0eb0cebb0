package fr.vigie.notification;

import fr.vigie.event.Event;
import fr.vigie.follow.Follow;
import fr.vigie.follow.Follow.OfReport;
import fr.vigie.follow.FollowSecrets;
import fr.vigie.follow.Followers;
import fr.vigie.identity.People;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Report;
import fr.vigie.report.Reports;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who hears of what happens to a report that they follow, itself or a duplicate of it. Of a
/// private report only those who filed it, or a duplicate of it.
final class ReportHearers {

  private static final int PART = 500;

  private final Reports reports;
  private final Followers followers;
  private final FollowSecrets secrets;
  private final People people;

  ReportHearers(Reports reports, Followers followers, FollowSecrets secrets, People people) {
    this.reports = reports;
    this.followers = followers;
    this.secrets = secrets;
    this.people = people;
  }

  /// Part by part; not who did it.
  Stream<List<Hearer>> followers(Report report, Event event) {
    var doer = doer(event);
    return Stream.iterate(
            followers.ofReport(report.id(), null, PART),
            part -> !part.isEmpty(),
            part -> followers.ofReport(report.id(), part.getLast().id(), PART))
        .map(part ->
            part.stream()
                .filter(follow -> follow.isReporters() || !report.handling().isPrivate())
                .filter(follow -> !follow.holder().equals(doer))
                .toList())
        .map(part -> of(part, report));
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
  List<Hearer> of(List<Follow> follows, Report report) {
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
