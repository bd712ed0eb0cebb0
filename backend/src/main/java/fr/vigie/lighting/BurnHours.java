package fr.vigie.lighting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// How long lamps burn between two days, and in each calendar month of these.
record BurnHours(LocalDate from, LocalDate to, BurnTime time, List<Month> months) {

  /// The part of a calendar month that begins on a day.
  record Month(LocalDate from, BurnTime time) {}

  /// The first day of each part.
  static List<LocalDate> cuts(LocalDate from, LocalDate to) {
    var cuts = new ArrayList<LocalDate>();
    for (var day = from; day.isBefore(to); day = day.withDayOfMonth(1).plusMonths(1)) {
      cuts.add(day);
    }
    return cuts;
  }
}
