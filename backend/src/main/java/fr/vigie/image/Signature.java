package fr.vigie.image;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Tells what a file is by how it begins; what its name or its sender says does not count.
final class Signature {

  static final int BYTES = 512;

  private record Known(int at, String latin, ImageFault fault) {}

  private static final List<Known> REFUSED =
      List.of(
          new Known(0, "GIF8", ImageFault.GIF),
          new Known(0, "%PDF", ImageFault.PDF),
          new Known(0, "II*\0", ImageFault.TIFF),
          new Known(0, "MM\0*", ImageFault.TIFF),
          new Known(0, "BM", ImageFault.BMP),
          new Known(4, "ftyp", ImageFault.HEIC));

  private Signature() {}

  static ImageType type(byte[] first) throws Unusable {
    Unusable.unless(first.length > 0, ImageFault.EMPTY);
    var latin = new String(first, StandardCharsets.ISO_8859_1);
    if (latin.startsWith("\u00ff\u00d8\u00ff")) {
      return ImageType.JPEG;
    }
    if (latin.startsWith("\u0089PNG\r\n\u001a\n")) {
      return ImageType.PNG;
    }
    if (latin.startsWith("RIFF") && latin.startsWith("WEBP", 8)) {
      return ImageType.WEBP;
    }
    throw new Unusable(refused(latin));
  }

  private static ImageFault refused(String latin) {
    return REFUSED.stream()
        .filter(known -> latin.startsWith(known.latin(), known.at()))
        .map(Known::fault)
        .findFirst()
        .orElse(isSvg(latin) ? ImageFault.SVG : ImageFault.NOT_AN_IMAGE);
  }

  private static boolean isSvg(String latin) {
    return latin.toLowerCase(Locale.ROOT).contains("<svg");
  }
}
