package fr.vigie.casework;

import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.List;
import java.util.Optional;

/// What staff tell each other, apart from the reports.
public interface ReportNotes {

  /// How many a report may have.
  int MOST = 200;

  Optional<ReportNote> find(String report, String key);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when the report has one of this key.
  void add(ReportNote note);

  long count(String report);

  /// Those of a report, oldest first.
  List<Row> of(String report, Wanted wanted);
}
