package fr.vigie.image;

import java.util.Arrays;

/// A picture in memory, without transparency.
///
/// @param rgb rows from the top, each pixel as red, green and blue in 24 bits
@SuppressWarnings("ArrayRecordComponent") // too large to be copied
public record Picture(int width, int height, int[] rgb) {

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture(var w, var h, var pixels)
        && w == width
        && h == height
        && Arrays.equals(pixels, rgb);
  }

  @Override
  public int hashCode() {
    return 31 * width + height;
  }

  @Override
  public String toString() {
    return width + " x " + height;
  }

  /// As it is to be looked at.
  ///
  /// @param orientation by Exif (CIPA DC-008): what the first row and column of it are
  Picture upright(int orientation) {
    if (orientation == Exif.UPRIGHT) {
      return this;
    }
    var turns = orientation >= 5;
    var turned = new Picture(turns ? height : width, turns ? width : height, new int[rgb.length]);
    for (var y = 0; y < turned.height; y++) {
      for (var x = 0; x < turned.width; x++) {
        turned.rgb[y * turned.width + x] = turned(orientation, x, y);
      }
    }
    return turned;
  }

  private int turned(int orientation, int x, int y) {
    var right = width - 1;
    var bottom = height - 1;
    return switch (orientation) {
      case 2 -> at(right - x, y);
      case 3 -> at(right - x, bottom - y);
      case 4 -> at(x, bottom - y);
      case 5 -> at(y, x);
      case 6 -> at(y, bottom - x);
      case 7 -> at(right - y, bottom - x);
      case 8 -> at(right - y, x);
      default -> at(x, y);
    };
  }

  private int at(int x, int y) {
    return rgb[y * width + x];
  }

  /// With black in the place of what lies in the rectangles; a pixel that is touched is black.
  public Picture blackened(Iterable<Rectangle> rectangles) {
    var blackened = new Picture(width, height, rgb.clone());
    for (var each : rectangles) {
      var left = (int) Math.floor(each.x() * width);
      var right = Math.min(width, (int) Math.ceil((each.x() + each.width()) * width));
      var bottom = Math.min(height, (int) Math.ceil((each.y() + each.height()) * height));
      for (var y = (int) Math.floor(each.y() * height); y < bottom; y++) {
        Arrays.fill(blackened.rgb, y * width + left, y * width + right, 0);
      }
    }
    return blackened;
  }
}
