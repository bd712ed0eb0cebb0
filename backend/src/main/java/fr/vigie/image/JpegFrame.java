package fr.vigie.image;

/// What the frame header of a JPEG says.
///
/// @param sampled samples that are stored for a pixel, of all colours together
/// @param isNamedRgb whether its colours are named R, G and B
record JpegFrame(int width, int height, int components, double sampled, boolean isNamedRgb) {

  static final JpegFrame NONE = new JpegFrame(0, 0, 0, 0, false);

  private static final int BYTES = 6;
  private static final int BYTES_OF_COMPONENT = 3;
  private static final int MOST_SAMPLING = 4;
  private static final int COEFFICIENT_BYTES = 2;

  /// @param bytes after the length of the segment
  static JpegFrame read(byte[] bytes) throws Unusable {
    Unusable.unless(bytes.length >= BYTES, ImageFault.CORRUPT);
    Unusable.unless(bytes[0] == 8, ImageFault.UNUSUAL_JPEG);
    var components = bytes[5];
    Unusable.unless(components != 4, ImageFault.CMYK);
    Unusable.unless(
        (components == 1 || components == 3)
            && bytes.length == BYTES + components * BYTES_OF_COMPONENT,
        ImageFault.CORRUPT);
    return new JpegFrame(
        number(bytes, 3), number(bytes, 1), components, sampled(bytes), isNamedRgb(bytes));
  }

  /// Whether there was none yet.
  boolean isNone() {
    return components == 0;
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }

  private static double sampled(byte[] bytes) throws Unusable {
    var sum = 0;
    var across = 1;
    var down = 1;
    for (var at = BYTES; at < bytes.length; at += BYTES_OF_COMPONENT) {
      var horizontal = bytes[at + 1] >> 4 & 15;
      var vertical = bytes[at + 1] & 15;
      Unusable.unless(isSampling(horizontal) && isSampling(vertical), ImageFault.CORRUPT);
      sum += horizontal * vertical;
      across = Math.max(across, horizontal);
      down = Math.max(down, vertical);
    }
    return bytes[5] == 1 ? 1 : (double) sum / (across * down);
  }

  private static boolean isSampling(int factor) {
    return factor >= 1 && factor <= MOST_SAMPLING;
  }

  private static boolean isNamedRgb(byte[] bytes) {
    return bytes[5] == 3
        && bytes[BYTES] == 'R'
        && bytes[BYTES + BYTES_OF_COMPONENT] == 'G'
        && bytes[BYTES + 2 * BYTES_OF_COMPONENT] == 'B';
  }

  /// What a decoder holds until the last of several scans is there; sides are rounded up to 32.
  long coefficientBytes() {
    return Math.round(sampled * (width + 32L) * (height + 32L)) * COEFFICIENT_BYTES;
  }
}
