package fr.vigie.indicatorview;

import fr.vigie.indicator.Bucket;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/// How time is cut into pieces.
public enum Period {
  DAY,
  /// From Monday to Sunday.
  WEEK,
  /// Of the calendar.
  MONTH,
  /// All of it at once.
  WHOLE;

  /// Pieces at either end may be cut.
  List<Bucket> cut(LocalDate from, LocalDate until) {
    var buckets = new ArrayList<Bucket>();
    for (var begin = from; begin.isBefore(until); ) {
      var next = next(begin, until);
      var end = next.isAfter(until) ? until : next;
      buckets.add(new Bucket(begin, end));
      begin = end;
    }
    return buckets;
  }

  private LocalDate next(LocalDate day, LocalDate until) {
    return switch (this) {
      case DAY -> day.plusDays(1);
      case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1).plusMonths(1);
      case WHOLE -> until;
    };
  }
}
