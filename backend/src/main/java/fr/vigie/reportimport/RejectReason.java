package fr.vigie.reportimport;

/// Why a row was not taken over; a row is given the first that holds, in this order.
enum RejectReason {
  /// Its quotes are broken, it has another number of columns than the header, or bytes that stand
  /// for no character.
  MALFORMED,
  NO_ID,
  /// No time that can be read, or it is closed without one.
  NO_DATE,
  CLOSED_BEFORE_OPENED,
  FILED_IN_FUTURE,
  CLOSED_IN_FUTURE,
  NO_PLACE,
  /// At 0° N, 0° E, where forms put what was not located.
  PLACE_AT_ZERO,
  PLACE_OUTSIDE,
  UNKNOWN_CATEGORY
}
