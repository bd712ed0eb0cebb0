package fr.vigie.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was sent, shortened to 128 bits, so that a retry is told from another content.
public final class Fingerprint {

  private static final int BYTES = 16;

  private Fingerprint() {}

  public static String of(@Nullable Object... parts) {
    var text = new StringBuilder();
    write(text, Arrays.asList(parts));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Each part says how long it is, so that no other parts are written alike.
  private static void write(StringBuilder text, @Nullable Object part) {
    switch (part) {
      case null -> text.append('-');
      case Collection<?> items -> {
        text.append('[').append(items.size());
        items.forEach(item -> write(text, item));
      }
      case Map<?, ?> entries -> {
        text.append('{').append(entries.size());
        entries.forEach((key, value) -> write(text, List.of(key, value)));
      }
      default -> {
        var value = part.toString();
        text.append(value.length()).append(':').append(value);
      }
    }
  }
}
