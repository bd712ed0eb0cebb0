package fr.vigie.reportimport;

import java.time.Instant;
import java.util.List;

/// All imports and the rows that they refused; the rows are forgotten after 30 days, as they may
/// hold personal data.
interface Imports {

  boolean exists(String id);

  /// Adds an import, or changes it to what is given here.
  void put(Import run);

  void reject(String importId, List<Reject> rejects, Instant at);

  /// At most so many of those after a line, by line.
  List<Reject> rejects(String importId, long afterLine, int most);
}
