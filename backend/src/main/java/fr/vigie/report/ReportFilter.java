package fr.vigie.report;

import fr.vigie.report.Report.Status;
import fr.vigie.territory.Domain;
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
}
