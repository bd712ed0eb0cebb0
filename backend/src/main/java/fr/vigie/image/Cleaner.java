package fr.vigie.image;

import java.io.IOException;
import java.io.OutputStream;

/// Copies of a photo only what its picture is made of, and reads its header while doing so: no
/// notes, no colour profile, no preview, nothing behind its end ever reaches a decoder.
interface Cleaner {

  /// Throws {@link Unusable}, and {@link java.io.EOFException} when it ends too early.
  Header clean(SpoolReader in, OutputStream out) throws IOException, Unusable;

  static Cleaner of(ImageType type) {
    return switch (type) {
      case JPEG -> (in, out) -> new JpegCleaner(in, out).clean();
      case PNG -> (in, out) -> new PngCleaner(in, out).clean();
      case WEBP -> (in, out) -> new WebpCleaner(in, out).clean();
    };
  }

  /// Copies so many bytes.
  static void copy(SpoolReader in, OutputStream out, long length) throws IOException {
    var piece = new byte[8_192];
    for (var left = length; left > 0; ) {
      var read = (int) Math.min(left, piece.length);
      in.readFully(piece, 0, read);
      out.write(piece, 0, read);
      left -= read;
    }
  }
}
