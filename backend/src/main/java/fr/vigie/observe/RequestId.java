package fr.vigie.observe;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of one request in the logs of all who handled it.
public final class RequestId {

  /// The header that brings it and in which it is answered.
  public static final String HEADER = "X-Request-Id";

  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestId() {}

  /// The one that was sent, if it can stand in a log as it is: 1 to 64 letters, digits, dots,
  /// hyphens and underscores; another is made otherwise.
  public static String of(@Nullable String sent) {
    return sent != null && SANE.matcher(sent).matches() ? sent : make();
  }

  /// 16 hexadecimal digits.
  public static String make() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
