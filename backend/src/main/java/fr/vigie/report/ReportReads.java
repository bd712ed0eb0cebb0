package fr.vigie.report;

import fr.vigie.report.Report.Status;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reports as they are shown: read as they are stored, and no more of them than is wanted.
public interface ReportReads {

  Optional<Row> find(String id, Wanted wanted);

  List<Row> list(Collection<String> ids, Wanted wanted);

  Page<Row> page(
      ReportFilter filter, ReportOrder order, int first, @Nullable String after, Wanted wanted);

  /// Those of a territory whose words wait for staff, first filed first.
  Page<Row> held(String territory, int first, @Nullable String after, Wanted wanted);

  /// At most so many of those in the box.
  List<Row> inBox(GeoBox box, List<Status> statuses, int most, Wanted wanted);
}
