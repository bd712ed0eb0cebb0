package fr.vigie.websocket;

import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/// How a request becomes a WebSocket, or why not.
public final class Handshake {

  private static final HeaderName KEY = HeaderNames.create("Sec-WebSocket-Key");
  private static final HeaderName VERSION = HeaderNames.create("Sec-WebSocket-Version");
  private static final HeaderName PROTOCOL = HeaderNames.create("Sec-WebSocket-Protocol");
  private static final String SUPPORTED = "13";
  private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private Handshake() {}

  /// Throws {@link RequestException} for what is no handshake, or comes from a foreign page.
  public static void check(Headers headers, Origins origins) {
    if (!headers.first(VERSION).orElse("").equals(SUPPORTED)) {
      throw refusal(Status.create(426), "WebSocket version 13 is spoken here.")
          .header(HeaderValues.create(VERSION, SUPPORTED))
          .build();
    }
    if (!mentions(headers, HeaderNames.CONNECTION, "upgrade") || !isKey(headers)) {
      throw refusal(Status.BAD_REQUEST_400, "Not a WebSocket handshake.").build();
    }
    var origin = headers.first(HeaderNames.ORIGIN).orElse(null);
    if (!origins.allow(origin, headers.first(HeaderNames.HOST).orElse(null))) {
      throw refusal(Status.FORBIDDEN_403, "Pages of this origin may not connect.").build();
    }
  }

  public static RequestException.Builder refusal(Status status, String message) {
    return RequestException.builder()
        .type(EventType.OTHER)
        .status(status)
        .message(message)
        .safeMessage(true)
        .setKeepAlive(false);
  }

  public static boolean offers(Headers headers, String protocol) {
    return mentions(headers, PROTOCOL, protocol);
  }

  /// The answer that opens the socket; the sub-protocol may be empty.
  public static byte[] answer(Headers headers, String protocol) {
    var answer =
        "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Accept: "
            + accept(headers.first(KEY).orElseThrow())
            + (protocol.isEmpty() ? "" : "\r\nSec-WebSocket-Protocol: " + protocol)
            + "\r\n\r\n";
    return answer.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean mentions(Headers headers, HeaderName name, String value) {
    return headers.contains(name)
        && headers.get(name).allValues().stream()
            .flatMap(line -> Arrays.stream(line.split(",", -1)))
            .anyMatch(item -> item.strip().toLowerCase(Locale.ROOT).equals(value));
  }

  private static boolean isKey(Headers headers) {
    try {
      return Base64.getDecoder().decode(headers.first(KEY).orElse("")).length == 16;
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  private static String accept(String key) {
    try {
      var hash = MessageDigest.getInstance("SHA-1");
      var bytes = (key + MAGIC).getBytes(StandardCharsets.US_ASCII);
      return Base64.getEncoder().encodeToString(hash.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
