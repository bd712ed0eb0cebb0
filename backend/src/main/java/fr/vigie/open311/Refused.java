package fr.vigie.open311;

import java.util.Map;

/// A request that GeoReport answers by a status and a list of errors.
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final transient Map<String, String> headers;

  /// @param message in English; said in the reader's language where the catalogue has it
  Refused(int status, String message) {
    this(status, Map.of(), message);
  }

  Refused(int status, Map<String, String> headers, String message) {
    super(message, null, false, false);
    this.status = status;
    this.headers = headers;
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }
}
