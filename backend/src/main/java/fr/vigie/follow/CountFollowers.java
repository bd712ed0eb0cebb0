package fr.vigie.follow;

import fr.vigie.report.Report;
import fr.vigie.report.Reports;
import java.util.ArrayList;
import java.util.List;

/// Says of a report how many follow it, counting those of its duplicates in, each person once;
/// within the transaction that changed who does.
public final class CountFollowers {

  /// How many reports may be merged into one.
  public static final int MOST_DUPLICATES = 500;

  private final Follows follows;
  private final Reports reports;

  CountFollowers(Follows follows, Reports reports) {
    this.follows = follows;
    this.reports = reports;
  }

  public void count(String report) {
    var all = new ArrayList<>(List.of(report));
    all.addAll(reports.duplicatesOf(report, MOST_DUPLICATES).stream().map(Report::id).toList());
    reports.followed(report, follows.followers(all));
  }

  /// The report that is dealt with, for one that repeats it.
  void countAround(Report report) {
    count(report.id());
    var duplicate = report.handling().duplicate();
    if (duplicate != null) {
      count(duplicate.root());
    }
  }
}
