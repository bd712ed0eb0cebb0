package fr.vigie.bench.limit;

import fr.vigie.tally.Measure;
import java.util.List;

/// The indicators that the dashboard asks for, and how a day's value comes from what was counted.
enum Indicator {
  OPEN_REPORTS(Measure.OPEN),
  LATE_REPORTS(Measure.LATE),
  FILED_REPORTS(Measure.FILED),
  CONTESTED_SHARE(Measure.CONTESTED, Measure.MENDED),
  WORK_ORDERS_PER_AGENT_DAY(Measure.WORK_DONE, Measure.AT_WORK),
  ACTIVE_ALARMS(Measure.ALARMED),
  MEDIAN_TIME_TO_RESOLUTION(Measure.RESOLVED),
  P90_TIME_TO_RESOLUTION(Measure.RESOLVED);

  private static final double MINUTES = 60;

  private final List<Measure> measures;

  Indicator(Measure... measures) {
    this.measures = List.of(measures);
  }

  List<Measure> measures() {
    return measures;
  }

  /// NaN where there is none.
  double value(CountedDays counted, int day) {
    var first = measures.getFirst();
    return switch (this) {
      case OPEN_REPORTS, LATE_REPORTS, ACTIVE_ALARMS -> counted.standing(first, day);
      case FILED_REPORTS -> counted.count(first, day);
      case CONTESTED_SHARE, WORK_ORDERS_PER_AGENT_DAY ->
          (double) counted.count(first, day) / counted.count(measures.getLast(), day);
      case MEDIAN_TIME_TO_RESOLUTION -> counted.rank(first, 50, day) / MINUTES;
      case P90_TIME_TO_RESOLUTION -> counted.rank(first, 90, day) / MINUTES;
    };
  }
}
