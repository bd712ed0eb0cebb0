package fr.vigie.peer;

import java.util.List;

/// The indicators that are asked for, and how a day's value comes from what was counted.
enum Indicator {
  OPEN_REPORTS("OPEN"),
  LATE_REPORTS("LATE"),
  FILED_REPORTS("FILED"),
  CONTESTED_SHARE("CONTESTED", "MENDED"),
  WORK_ORDERS_PER_AGENT_DAY("WORK_DONE", "AT_WORK"),
  ACTIVE_ALARMS("ALARMED"),
  MEDIAN_TIME_TO_RESOLUTION("RESOLVED"),
  P90_TIME_TO_RESOLUTION("RESOLVED");

  private static final double MINUTES = 60;

  private final List<String> measures;

  Indicator(String... measures) {
    this.measures = List.of(measures);
  }

  List<String> measures() {
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
