package fr.vigie.importfile;

import java.time.Instant;
import java.util.List;

/// The rows that imports refused; they are forgotten after 30 days, as they may hold personal data.
public interface Rejects {

  /// Keeps what an import refused.
  ///
  /// @param at when the import began
  void add(String importId, List<Reject> rejects, Instant at);

  /// At most so many of those after a line, by line.
  List<Reject> list(String importId, long afterLine, int most);
}
