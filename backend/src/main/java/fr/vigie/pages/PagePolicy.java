package fr.vigie.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;

/// What a page may load: its own files, and the one inline script that it has, its import map,
/// which browsers do not load from a file.
final class PagePolicy {

  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  private PagePolicy() {}

  static String of(String page) {
    return String.join(
        "; ",
        "default-src 'self'",
        "connect-src 'self' ws: wss:",
        "img-src 'self' data:",
        "style-src 'self' 'unsafe-inline'",
        "script-src 'self' 'sha256-" + hash(importMap(page)) + "'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'");
  }

  private static String importMap(String page) {
    var found = IMPORT_MAP.matcher(read("/" + page));
    if (!found.find()) {
      throw new IllegalStateException("no import map in " + page);
    }
    return found.group(1);
  }

  private static String read(String path) {
    try (var in = Objects.requireNonNull(PagePolicy.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static String hash(String script) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(script.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
