package fr.vigie.follow;

import fr.vigie.event.Event;
import fr.vigie.follow.Follow.Around;
import fr.vigie.report.Report;
import fr.vigie.report.Reports;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds followers by the report that an event is about, as it is now.
final class FollowersOfReports implements Followers {

  private final Follows follows;
  private final Reports reports;

  FollowersOfReports(Follows follows, Reports reports) {
    this.follows = follows;
    this.reports = reports;
  }

  @Override
  public List<Follow> of(Event event, @Nullable String after, int most) {
    return reports.find(event.subject()).map(report -> of(report, after, most)).orElseGet(List::of);
  }

  private List<Follow> of(Report report, @Nullable String after, int most) {
    var ids = withDuplicates(report.id());
    var part = part(report, ids, after, most);
    var concerned = concerned(part, report);
    // A part in which it concerns nobody is not the end of them.
    while (concerned.isEmpty() && part.size() == most) {
      part = part(report, ids, part.getLast().id(), most);
      concerned = concerned(part, report);
    }
    return concerned;
  }

  private List<Follow> part(Report report, List<String> ids, @Nullable String after, int most) {
    var isPublic = !report.handling().isPrivate();
    return follows.of(
        ids,
        isPublic ? report.commune() : null,
        isPublic ? report.publicLocation() : null,
        after,
        most);
  }

  private static List<Follow> concerned(List<Follow> part, Report report) {
    return part.stream().filter(follow -> concerns(follow, report)).toList();
  }

  @Override
  public List<Follow> ofReport(String report, @Nullable String after, int most) {
    return follows.of(withDuplicates(report), null, null, after, most);
  }

  @Override
  public Optional<Follow> reporter(String report) {
    return follows.findReporters(report);
  }

  @Override
  public boolean isReporter(String holder, String report) {
    return follows.isReporters(holder, withDuplicates(report));
  }

  @Override
  public List<Follow> ofPlaces(Collection<String> communes, @Nullable String after, int most) {
    return follows.ofPlaces(communes, after, most);
  }

  private List<String> withDuplicates(String report) {
    var all = new ArrayList<>(List.of(report));
    reports
        .duplicatesOf(report, CountFollowers.MOST_DUPLICATES)
        .forEach(duplicate -> all.add(duplicate.id()));
    return all;
  }

  /// Cells reach somewhat farther than the circle that they cover.
  private static boolean concerns(Follow follow, Report report) {
    return !(follow.subject() instanceof Around around)
        || around.holds(report.publicLocation(), report.category());
  }
}
