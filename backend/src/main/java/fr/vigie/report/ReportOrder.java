package fr.vigie.report;

/// Orders of a list of reports.
public enum ReportOrder {
  NEWEST_FIRST,
  OLDEST_FIRST,
  MOST_URGENT_FIRST
}
