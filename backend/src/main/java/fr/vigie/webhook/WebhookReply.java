package fr.vigie.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a partner's server answered: how it begins. The body is not read, whatever it is.
///
/// @param headers by their names in lower case, the first of each
record WebhookReply(int status, Map<String, String> headers) {

  private static final int MOST_BYTES = 4_096;
  private static final int LEAST_FINAL = 200;
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  WebhookReply {
    headers = Map.copyOf(headers);
  }

  /// What answers in something else than HTTP/1.1, or longer than 4 kB before its body.
  static final class NotHttp extends IOException {
    private static final long serialVersionUID = 1L;
  }

  static WebhookReply read(InputStream in) throws IOException {
    var lines = new Lines(in);
    var reply = one(lines);
    while (reply.status() < LEAST_FINAL) {
      reply = one(lines);
    }
    return reply;
  }

  private static WebhookReply one(Lines lines) throws IOException {
    var first = STATUS_LINE.matcher(lines.next());
    if (!first.matches()) {
      throw new NotHttp();
    }
    var headers = new HashMap<String, String>();
    for (var line = lines.next(); !line.isEmpty(); line = lines.next()) {
      var colon = line.indexOf(':');
      if (colon > 0) {
        headers.putIfAbsent(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    return new WebhookReply(Integer.parseInt(first.group(1)), headers);
  }

  boolean isGood() {
    return status >= LEAST_FINAL && status < 300;
  }

  /// How long it wants to be left alone, at most a day; empty when it does not say so in seconds.
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(headers.get("retry-after"))
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked);
  }

  /// Of what kind the body is, as far as that is plain.
  Optional<String> contentType() {
    return Optional.ofNullable(headers.get("content-type"))
        .filter(type -> type.matches("[A-Za-z0-9.+/-]{1,60}(;.*)?"))
        .map(type -> type.split(";", 2)[0]);
  }

  /// Lines of the head, which all together must not be long.
  private static final class Lines {

    private final InputStream in;
    private final ByteArrayOutputStream all = new ByteArrayOutputStream();

    Lines(InputStream in) {
      this.in = in;
    }

    String next() throws IOException {
      var from = all.size();
      for (var read = in.read(); read != '\n'; read = in.read()) {
        if (read < 0 || all.size() >= MOST_BYTES) {
          throw new NotHttp();
        }
        all.write(read);
      }
      return all.toString(StandardCharsets.ISO_8859_1).substring(from).stripTrailing();
    }
  }
}
