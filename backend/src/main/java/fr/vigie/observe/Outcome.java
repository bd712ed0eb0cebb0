package fr.vigie.observe;

import java.util.Locale;

/// What came of an operation.
public enum Outcome {
  /// It was answered; a typed problem, such as a commune that is not served, is an answer.
  OK,
  /// The client's fault, or no room: a document, a right, a limit, too much asked at once.
  REFUSED,
  /// The server's fault, an outage behind it, or its deadline.
  ERROR;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
