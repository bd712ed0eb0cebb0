package fr.vigie.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Makes answers shorter for clients that can undo it.
final class Gzip {

  /// A shorter answer fits into one packet anyway.
  private static final int WORTH_IT = 1_024;

  private Gzip() {}

  /// @param accepted the values of the `Accept-Encoding` header, each a list
  static boolean isFor(List<String> accepted, byte[] bytes) {
    return bytes.length > WORTH_IT
        && accepted.stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(coding -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
            .anyMatch(coding -> coding.matches("(x-)?gzip(;q=(1|0\\.\\d*[1-9]).*)?"));
  }

  static byte[] of(byte[] bytes) {
    var out = new ByteArrayOutputStream(bytes.length / 4);
    try (var gzip = new Fast(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static final class Fast extends GZIPOutputStream {
    Fast(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
