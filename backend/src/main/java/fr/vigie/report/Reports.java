package fr.vigie.report;

import fr.vigie.report.Report.Step;
import fr.vigie.shared.GeoBox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All reports ever filed.
public interface Reports {

  Optional<Report> find(String id);

  Optional<Report> findByClientReportId(String clientReportId);

  List<Report> list(Collection<String> ids);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its `clientReportId` is taken.
  void add(Report report);

  /// Adds those whose `clientReportId` is not taken yet, and says how many these were.
  int addMissing(List<Report> reports);

  /// Changes reports of one status by one act.
  void step(Collection<String> ids, Step step, @Nullable String workOrder);

  /// Changes what the public may read and see of a report.
  void moderate(Report report, Moderation moderation);

  /// Those still open in a box, of one category, filed since an instant.
  List<Report> openNear(GeoBox box, String category, Instant since);
}
