package fr.vigie.report;

import fr.vigie.report.Report.Status;
import fr.vigie.territory.Domain;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which reports to list; an empty list of something means any.
public record ReportFilter(
    @Nullable String territory,
    List<String> communes,
    List<Status> statuses,
    List<Domain> domains) {

  public static final ReportFilter ALL = new ReportFilter(null, List.of(), List.of(), List.of());

  public ReportFilter {
    communes = List.copyOf(communes);
    statuses = List.copyOf(statuses);
    domains = List.copyOf(domains);
  }

  /// The same filter cut by communes, so that each part is of at most so many pairs of a commune
  /// and a status.
  List<ReportFilter> inParts(int mostPairs) {
    var atOnce = mostPairs / (statuses.isEmpty() ? Status.values().length : statuses.size());
    if (communes.size() <= atOnce) {
      return List.of(this);
    }
    var parts = new ArrayList<ReportFilter>();
    for (var from = 0; from < communes.size(); from += atOnce) {
      var some = communes.subList(from, Math.min(communes.size(), from + atOnce));
      parts.add(new ReportFilter(territory, some, statuses, domains));
    }
    return parts;
  }
}
