package fr.vigie.http;

import fr.vigie.shared.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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

  private static final int PIECE = 8_192;

  private Gzip() {}

  /// @param accepted the values of the `Accept-Encoding` header, each a list
  static boolean isFor(List<String> accepted, Json answer) {
    return answer.length() > WORTH_IT && accepted.stream().anyMatch(Gzip::isAccepted);
  }

  /// @param accepted a list of codings
  static boolean isAccepted(String accepted) {
    return Arrays.stream(accepted.split(",", -1))
        .map(coding -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
        .anyMatch(coding -> coding.matches("(x-)?gzip(;q=(1|0\\.\\d*[1-9]).*)?"));
  }

  /// What is written is made shorter; the end that says that it is whole is written only if it is.
  static Route.Body shorter(Route.Body body) {
    return out -> {
      var gzip = new Fast(out);
      try {
        body.writeTo(gzip);
        gzip.finish();
      } finally {
        gzip.free();
      }
    };
  }

  static Json of(Json answer) {
    var out = new ByteArrayOutputStream(answer.length() / 4);
    try (var gzip = new Fast(out)) {
      gzip.write(answer.bytes(), 0, answer.length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Json(out.toByteArray(), out.size());
  }

  private static final class Fast extends GZIPOutputStream {
    Fast(OutputStream out) throws IOException {
      super(out, PIECE);
      def.setLevel(Deflater.BEST_SPEED);
    }

    /// What is kept outside of the heap.
    void free() {
      def.end();
    }
  }
}
