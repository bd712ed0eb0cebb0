package fr.vigie.alarm;

/// Orders of a list of alarms.
public enum AlarmOrder {
  NEWEST_FIRST,
  /// The most severe first, and of these the newest.
  MOST_SEVERE_FIRST
}
