package fr.vigie.notification;

/// How somebody wants to be told.
public enum Mode {
  /// At once, or when quiet hours are over.
  IMMEDIATE,
  /// At once, but only where no app can be reached.
  WITHOUT_APP,
  /// Together with all else of the day.
  DAILY,
  /// Together with all else of the week.
  WEEKLY,
  OFF
}
