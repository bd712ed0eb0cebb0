package fr.vigie.image;

/// What the header of a photo says.
///
/// @param orientation by Exif: 1 is upright
/// @param memory bytes that decoding takes beside the picture itself
/// @param pixelBytes that a decoded pixel takes
record Header(ImageType type, int width, int height, int orientation, long memory, int pixelBytes) {

  static final int MOST_PIXELS = 120_000_000;
  static final int MOST_ACROSS = 20_000;

  /// What a decoded picture may have: a larger one is read in steps of several pixels.
  static final int MOST_DECODED = 6_500_000;

  /// What a decoder may hold beside the picture, such as the coefficients of progressive JPEG.
  private static final long MOST_BESIDE = 26L * 1_048_576;

  /// A picture as it is worked on, in four bytes a pixel.
  private static final long PICTURE = 4L * PhotoFile.LARGE * PhotoFile.LARGE;

  /// Refuses what is too large, by its sides alone, and what its decoder would need too much for.
  void check() throws Unusable {
    Unusable.unless(width > 0 && height > 0, ImageFault.CORRUPT);
    Unusable.unless(
        width <= MOST_ACROSS
            && height <= MOST_ACROSS
            && (long) width * height <= MOST_PIXELS
            && memory <= MOST_BESIDE,
        ImageFault.TOO_MANY_PIXELS);
  }

  /// Every how many pixels one is read.
  int step() {
    var step = 1;
    while (decoded(step) > MOST_DECODED || needed(step) > DecodeRoom.MOST_BYTES) {
      step++;
    }
    return step;
  }

  private long decoded(int step) {
    return Math.ceilDiv((long) width, step) * Math.ceilDiv(height, step);
  }

  /// Bytes of memory at most: while it is decoded, or afterwards for what is made of it.
  long needed() {
    return needed(step());
  }

  private long needed(int step) {
    return Math.max(memory + decoded(step) * pixelBytes + PICTURE, 3 * PICTURE);
  }

  /// A decoder makes so much more of each pixel.
  Header thicker(int bytes) {
    return new Header(type, width, height, orientation, memory, pixelBytes + bytes);
  }

  Header turned(int by) {
    return new Header(type, width, height, by, memory, pixelBytes);
  }
}
