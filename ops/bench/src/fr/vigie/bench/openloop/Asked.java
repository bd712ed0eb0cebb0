package fr.vigie.bench.openloop;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// What clients ask.
///
/// @param kind how urgent it is
/// @param share in percent
/// @param template the request, with {@link #ID} where it files something
public record Asked(Kind kind, int share, byte[] template) {

  /// Replaced in each request that files something.
  public static final String ID = "00000000-0000-0000-0000-000000000000";

  public enum Kind {
    ACT,
    PHONE,
    SCREEN
  }

  /// One of the mix, as often as its share says.
  public static Asked any(List<Asked> mix) {
    var left = ThreadLocalRandom.current().nextInt(100);
    for (var asked : mix) {
      left -= asked.share();
      if (left < 0) {
        return asked;
      }
    }
    return mix.getLast();
  }

  /// The request, with an id of its own where it files something.
  public byte[] bytes() {
    if (kind != Kind.ACT) {
      return template;
    }
    var own = template.clone();
    var id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(id, 0, own, indexOfId(own), id.length);
    return own;
  }

  private static int indexOfId(byte[] request) {
    return new String(request, StandardCharsets.ISO_8859_1).indexOf(ID);
  }

  public static byte[] post(String path, String headers, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: vigie\r\nContent-Type: application/json\r\n"
            + headers
            + "Content-Length: "
            + bytes.length
            + "\r\n\r\n";
    var all = new byte[head.length() + bytes.length];
    System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, all, 0, head.length());
    System.arraycopy(bytes, 0, all, head.length(), bytes.length);
    return all;
  }
}
