package fr.vigie.report;

import fr.vigie.report.Report.Status;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reports as they are shown: read as they are stored, and no more of them than is wanted.
public interface ReportReads {

  /// A report that someone may know of.
  Optional<Row> find(String id, ReportSight sight, Wanted wanted);

  /// Reports that whoever sees what they belong to may know of, such as those of a work order. The
  /// one that people call so; see {@link ReportReference}.
  Optional<Row> findByReference(String reference, ReportSight sight, Wanted wanted);

  List<Row> list(Collection<String> ids, Wanted wanted);

  /// Those of these reports that someone may know of.
  List<Row> list(Collection<String> ids, ReportSight sight, Wanted wanted);

  Page<Row> page(
      ReportFilter filter,
      ReportSight sight,
      ReportOrder order,
      int first,
      @Nullable String after,
      Wanted wanted);

  /// Public open ones of communes, 20 at most, filed since an instant, last first.
  List<Row> openIn(Collection<String> communes, Instant since, int most);

  /// Public open ones in any of the boxes, filed since an instant; in no order, with all that is
  /// stored.
  List<Row> openWithin(Collection<GeoBox> boxes, Instant since, int most);

  /// Those of a territory whose words wait for staff, first filed first.
  Page<Row> held(String territory, int first, @Nullable String after, Wanted wanted);

  /// At most so many of those in the box.
  List<Row> inBox(GeoBox box, ReportSight sight, List<Status> statuses, int most, Wanted wanted);
}
