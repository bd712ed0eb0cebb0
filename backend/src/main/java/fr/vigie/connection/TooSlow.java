package fr.vigie.connection;

import java.nio.charset.StandardCharsets;

/// What a client is told whose request does not come to its end.
final class TooSlow {

  private static final String BODY =
      "{\"errors\":[{\"message\":\"The request took too long to come in.\","
          + "\"extensions\":{\"code\":\"REQUEST_TIMEOUT\"}}]}";

  static final byte[] ANSWER =
      String.join(
              "\r\n",
              "HTTP/1.1 408 Request Timeout",
              "Connection: close",
              "Cache-Control: no-store",
              "Content-Type: application/json; charset=utf-8",
              "Content-Length: " + BODY.length(),
              "",
              BODY)
          .getBytes(StandardCharsets.US_ASCII);

  private TooSlow() {}
}
