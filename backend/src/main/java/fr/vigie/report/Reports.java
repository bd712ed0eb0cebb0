package fr.vigie.report;

import fr.vigie.report.Report.Status;
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

  /// Adds those whose `clientReportId` is not taken yet, and says which these were.
  List<Report> addMissing(List<Report> reports);

  /// Changes reports of one status by one act.
  void step(Collection<String> ids, Step step, @Nullable String workOrder);

  /// Adds an answer to the story of reports, whatever the status of each.
  void answerAll(Collection<String> ids, String text, String key, Instant at);

  /// Changes one report by an act, unless it was changed since it was loaded; whether it was.
  boolean change(Report before, ReportChange change);

  /// Those that repeat a report, itself or one of its duplicates; at most so many.
  List<Report> duplicatesOf(String root, int most);

  /// Says of duplicates which report, still open, is dealt with in their place.
  void reroot(Collection<String> duplicates, String root);

  /// Says of the duplicates of reports since when these are said to be mended; null when they are
  /// not.
  void rootsMended(Collection<String> roots, @Nullable Instant at);

  /// Adds photos that were attached to a report.
  void addPhotos(String id, List<ReportPhoto> photos);

  /// Says how many follow a report.
  void followed(String id, int followers);

  /// Those of a status since an instant or longer, longest first; at most so many.
  List<Report> staying(Status status, Instant since, int most);

  /// Changes what the public may read and see of a report.
  void moderate(Report report, Moderation moderation);

  /// Public ones still open in a box, of one category, filed since an instant.
  List<Report> openNear(GeoBox box, String category, Instant since);

  /// At most so many of those still open that tell of the same as an alarm.
  List<Report> openOfAlarm(String alarm, int most);
}
