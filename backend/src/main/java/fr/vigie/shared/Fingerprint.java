package fr.vigie.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// What was sent, shortened to 128 bits, so that a retry is told from another content.
public final class Fingerprint {

  private static final int BYTES = 16;

  private Fingerprint() {}

  public static String of(@org.jspecify.annotations.Nullable Object... parts) {
    var text = Arrays.deepToString(parts);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
