package fr.vigie.tally;

/// What is counted of reports, work orders and alarms. Each is a sum of days, so that any days,
/// domains and territories can be added up.
public enum Measure {
  /// Reports, on the day of their filing.
  FILED(Kind.ONCE),
  /// Minutes from the filing of a report to the first that staff did with it, on the day of that.
  ANSWERED(Kind.TIME),
  /// Reports, on the day when they were first said to be mended.
  MENDED(Kind.ONCE),
  /// Those of {@link #MENDED} of which it was said since that they are not.
  CONTESTED(Kind.ONCE),
  /// Minutes from the filing of a report to when it was mended for good, on the day of that.
  RESOLVED(Kind.TIME),
  /// Reports to be dealt with, from the day when they are until the day when they no longer are.
  OPEN(Kind.SPAN),
  /// Those of {@link #OPEN} that are overdue.
  LATE(Kind.SPAN),
  /// Work orders, on the day when they were done.
  WORK_DONE(Kind.ONCE),
  /// People who were at work on a day, each once.
  AT_WORK(Kind.SOMEBODY),
  /// Alarms that are active and no part of another, as the device dates them.
  ALARMED(Kind.SPAN);

  enum Kind {
    ONCE,
    TIME,
    SPAN,
    SOMEBODY
  }

  private final Kind kind;

  Measure(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /// Whether it goes on for days: its tallies hold how many begin less how many end.
  public boolean isSpan() {
    return kind == Kind.SPAN;
  }
}
