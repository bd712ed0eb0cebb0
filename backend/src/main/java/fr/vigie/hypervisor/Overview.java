package fr.vigie.hypervisor;

import fr.vigie.report.Report;
import fr.vigie.territory.Domain;
import fr.vigie.workorder.WorkOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a territory, or the whole region, stands.
///
/// @param territory the id of the territory; null for the whole region
public record Overview(
    Instant at,
    @Nullable String territory,
    List<ReportCount> reports,
    List<WorkOrderCount> workOrders,
    List<CommuneCount> communes) {

  public record ReportCount(Domain domain, Report.Status status, int count, int overdueCount) {}

  public record WorkOrderCount(
      Domain domain, WorkOrder.Status status, int count, int overdueCount) {}

  /// Open reports of a commune, by its INSEE code.
  public record CommuneCount(String commune, int openCount, int overdueCount) {}
}
