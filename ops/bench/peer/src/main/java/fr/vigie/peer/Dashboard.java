package fr.vigie.peer;

import java.time.LocalDate;
import java.util.List;

/// Indicators as they are answered.
final class Dashboard {

  private Dashboard() {}

  record Values(List<Value> values) {}

  record Value(String indicator, LocalDate from, Figure figure) {}

  record Figure(Double value, String absence) {

    /// @param value NaN where there is none
    static Figure of(double value) {
      return Double.isNaN(value) ? new Figure(null, "NO_DATA") : new Figure(value, null);
    }
  }

  record Comparison(Distribution distribution, List<Compared> territories) {}

  record Distribution(double lowest, double median, double highest) {}

  record Compared(
      Lands.Land territory,
      Figure figure,
      double compared,
      int rank,
      double previous,
      String trend) {}
}
