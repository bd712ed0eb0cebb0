package fr.vigie.workorder;

/// Orders of a list of work orders.
public enum WorkOrderOrder {
  NEWEST_FIRST,
  MOST_URGENT_FIRST
}
