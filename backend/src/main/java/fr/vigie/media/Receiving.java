package fr.vigie.media;

import fr.vigie.image.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/// Lays aside what comes in, piece by piece, for as long as it may take and no more of it than was
/// said.
final class Receiving {

  private static final Duration LEAST_TIME = Duration.ofSeconds(30);

  /// One megabit a second, as phones have it where there are few masts.
  private static final int BYTES_A_SECOND = 131_072;

  private static final int PIECE = 16_384;

  private Receiving() {}

  /// What came in.
  ///
  /// @param content its SHA-256; of the beginning only when it is too long
  record Received(String content, long bytes) {}

  /// It did not come in in time.
  static final class TooSlow extends IOException {
    TooSlow() {
      super("too slow");
    }
  }

  /// Takes at most one byte more than was said, which tells that there are more.
  static Received into(Spool spool, InputStream body, int said) throws IOException {
    var digest = sha256();
    var end = System.nanoTime() + time(said).toNanos();
    var out = spool.out();
    var piece = new byte[PIECE];
    var bytes = 0L;
    for (var read = 0; read >= 0 && bytes <= said; read = body.read(piece)) {
      digest.update(piece, 0, read);
      out.write(piece, 0, read);
      bytes += read;
      if (System.nanoTime() - end > 0) {
        throw new TooSlow();
      }
    }
    out.flush();
    return new Received(HexFormat.of().formatHex(digest.digest()), bytes);
  }

  private static Duration time(int bytes) {
    return LEAST_TIME.plusSeconds(bytes / BYTES_A_SECOND);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
