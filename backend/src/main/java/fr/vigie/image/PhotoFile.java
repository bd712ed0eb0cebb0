package fr.vigie.image;

/// A clean picture as JPEG, in two sizes.
///
/// @param width of the large one, in pixels
/// @param height of the large one, in pixels
@SuppressWarnings("ArrayRecordComponent") // made once, compared never
public record PhotoFile(int width, int height, byte[] large, byte[] small) {

  /// What the longer side has at most, in pixels.
  public static final int LARGE = 1_280;

  public static final int SMALL = 320;

  static PhotoFile of(Picture picture) {
    return new PhotoFile(
        picture.width(), picture.height(), Jpeg.of(picture), Jpeg.of(Reduction.of(picture, SMALL)));
  }
}
