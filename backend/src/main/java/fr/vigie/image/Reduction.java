package fr.vigie.image;

import java.util.Arrays;

/// Makes a picture smaller: each of its pixels is the mean of the area that it stands for.
final class Reduction {

  private final int fromWidth;
  private final int width;
  private final int height;
  private final int fromHeight;
  private final float[] sums;
  private final int[] rgb;

  private Reduction(int fromWidth, int fromHeight, int width, int height) {
    this.fromWidth = fromWidth;
    this.fromHeight = fromHeight;
    this.width = width;
    this.height = height;
    this.sums = new float[3 * width];
    this.rgb = new int[width * height];
  }

  /// Reads a row into so many pixels.
  interface Rows {
    void read(int y, int[] row);
  }

  /// @param longest what its longer side may have at most
  static Picture of(Rows rows, int fromWidth, int fromHeight, int longest) {
    var share = Math.min(1, (double) longest / Math.max(fromWidth, fromHeight));
    var width = Math.max(1, (int) Math.round(fromWidth * share));
    var height = Math.max(1, (int) Math.round(fromHeight * share));
    return new Reduction(fromWidth, fromHeight, width, height).reduce(rows);
  }

  static Picture of(Picture picture, int longest) {
    var width = picture.width();
    return of(
        (y, row) -> System.arraycopy(picture.rgb(), y * width, row, 0, width),
        width,
        picture.height(),
        longest);
  }

  private Picture reduce(Rows rows) {
    var row = new int[fromWidth];
    var read = -1;
    var tall = (double) fromHeight / height;
    for (var y = 0; y < height; y++) {
      Arrays.fill(sums, 0);
      var from = y * tall;
      var to = Math.min(fromHeight, from + tall);
      for (var line = (int) from; line < to; line++) {
        if (line > read) {
          rows.read(line, row);
          read = line;
        }
        add(row, Math.min(to, line + 1) - Math.max(from, line));
      }
      write(y, tall * fromWidth / width);
    }
    return new Picture(width, height, rgb);
  }

  private void add(int[] row, double weight) {
    var wide = (double) fromWidth / width;
    for (var x = 0; x < width; x++) {
      var from = x * wide;
      var to = Math.min(fromWidth, from + wide);
      for (var column = (int) from; column < to; column++) {
        var part = (float) (weight * (Math.min(to, column + 1) - Math.max(from, column)));
        var pixel = row[column];
        sums[3 * x] += part * (pixel >> 16 & 255);
        sums[3 * x + 1] += part * (pixel >> 8 & 255);
        sums[3 * x + 2] += part * (pixel & 255);
      }
    }
  }

  private void write(int y, double area) {
    for (var x = 0; x < width; x++) {
      rgb[y * width + x] =
          mean(3 * x, area) << 16 | mean(3 * x + 1, area) << 8 | mean(3 * x + 2, area);
    }
  }

  private int mean(int sum, double area) {
    return Math.clamp(Math.round(sums[sum] / area), 0, 255);
  }
}
