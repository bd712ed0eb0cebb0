package fr.vigie.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/// The pixels of what a decoder made, row by row, on white where they let light through. The
/// samples are taken as they are: Java would brighten greys, which it believes to be linear.
final class DecodedRows implements Reduction.Rows {

  private final Raster raster;
  private final BufferedImage image;
  private final int bands;
  private final int shift;
  private final int[] samples;

  DecodedRows(BufferedImage image) {
    this.image = image;
    this.raster = image.getRaster();
    this.bands = raster.getNumBands();
    this.shift = raster.getSampleModel().getSampleSize(0) - 8;
    this.samples = new int[bands * raster.getWidth()];
  }

  @Override
  public void read(int y, int[] row) {
    if (image.getColorModel() instanceof IndexColorModel) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (var x = 0; x < row.length; x++) {
        row[x] = onWhite(row[x] & 0xffffff, row[x] >>> 24);
      }
      return;
    }
    raster.getPixels(0, y, row.length, 1, samples);
    for (var x = 0; x < row.length; x++) {
      row[x] = pixel(x * bands);
    }
  }

  private int pixel(int at) {
    return switch (bands) {
      case 1 -> grey(sample(at));
      case 2 -> onWhite(grey(sample(at)), sample(at + 1));
      case 3 -> colour(at);
      default -> onWhite(colour(at), sample(at + 3));
    };
  }

  private int colour(int at) {
    return sample(at) << 16 | sample(at + 1) << 8 | sample(at + 2);
  }

  private static int grey(int level) {
    return level << 16 | level << 8 | level;
  }

  private int sample(int at) {
    return shift > 0 ? samples[at] >> shift : samples[at];
  }

  private static int onWhite(int rgb, int opacity) {
    return opacity == 255
        ? rgb
        : mixed(rgb >> 16 & 255, opacity) << 16
            | mixed(rgb >> 8 & 255, opacity) << 8
            | mixed(rgb & 255, opacity);
  }

  private static int mixed(int level, int opacity) {
    return (level * opacity + 255 * (255 - opacity) + 127) / 255;
  }
}
