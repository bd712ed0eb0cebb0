package fr.vigie.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Photos as cameras make them, and as those do who mean harm.
public final class Photographs {

  public static final String SENTINEL = "SENTINEL-48.0159N-6.5917E";

  public static final int RED = 0xdc1e1e;
  public static final int GREEN = 0x1ec81e;
  public static final int BLUE = 0x1e1edc;
  public static final int WHITE = 0xf0f0f0;

  private Photographs() {}

  /// Red above green's left, blue below, white at the bottom right.
  public static BufferedImage scene(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        var left = x < width / 2;
        var colour = y < height / 2 ? (left ? RED : GREEN) : (left ? BLUE : WHITE);
        image.setRGB(x, y, colour);
      }
    }
    return image;
  }

  public static byte[] jpeg(int width, int height) {
    return jpeg(scene(width, height), false);
  }

  public static byte[] progressive(int width, int height) {
    return jpeg(scene(width, height), true);
  }

  static byte[] jpeg(BufferedImage image, boolean isProgressive) {
    return write("jpeg", new IIOImage(image, null, null), isProgressive);
  }

  /// Four colours, as for a printer.
  static byte[] cmyk() {
    var raster = Raster.createInterleavedRaster(0, 64, 48, 4, null);
    return write("jpeg", new IIOImage(raster, null, null), false);
  }

  public static byte[] png(BufferedImage image) {
    return write("png", new IIOImage(image, null, null), false);
  }

  private static byte[] write(String format, IIOImage image, boolean isProgressive) {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName(format).next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var asked = writer.getDefaultWriteParam();
      if (isProgressive) {
        asked.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.setOutput(out);
      writer.write(null, image, asked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /// With all that a camera and an editor may note, each note with the place in it, and more behind
  /// the end.
  public static byte[] noted(byte[] jpeg, int orientation) {
    var notes =
        concat(
            segment(0xe1, concat(text("Exif\0\0"), tiff(orientation))),
            segment(0xe1, text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SENTINEL)),
            segment(0xed, text("Photoshop 3.0\0" + SENTINEL)),
            segment(0xe2, text("ICC_PROFILE\0\1\1" + SENTINEL)),
            segment(0xfe, text(SENTINEL)));
    return concat(
        Arrays.copyOf(jpeg, 2),
        notes,
        Arrays.copyOfRange(jpeg, 2, jpeg.length),
        text("PK\3\4<html><script>" + SENTINEL + "</script>"));
  }

  /// IFD0 with the orientation and a place in words.
  static byte[] tiff(int orientation) {
    return concat(
        new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2},
        new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0},
        new byte[] {1, 0x0f, 0, 2, 0, 0, 0, (byte) (SENTINEL.length() + 1), 0, 0, 0, 38},
        new byte[4],
        text(SENTINEL + "\0"));
  }

  private static byte[] segment(int marker, byte[] content) {
    var length = content.length + 2;
    return concat(
        new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, content);
  }

  /// The same with other sides in its header.
  static byte[] withSides(byte[] jpeg, int width, int height) {
    var changed = jpeg.clone();
    for (var at = 2; at < changed.length - 9; at++) {
      var marker = changed[at + 1] & 0xff;
      if (changed[at] == (byte) 0xff && (marker == 0xc0 || marker == 0xc2)) {
        put(changed, at + 5, height);
        put(changed, at + 7, width);
        return changed;
      }
    }
    throw new IllegalStateException("no frame");
  }

  private static void put(byte[] bytes, int at, int number) {
    bytes[at] = (byte) (number >> 8);
    bytes[at + 1] = (byte) number;
  }

  /// A PNG with this header and these chunks.
  static byte[] png(int width, int height, int bits, int colours, byte[]... chunks) {
    var header = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(header)) {
      out.writeInt(width);
      out.writeInt(height);
      out.write(new byte[] {(byte) bits, (byte) colours, 0, 0, 0});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return concat(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
        chunk("IHDR", header.toByteArray()),
        concat(chunks),
        chunk("IEND", new byte[0]));
  }

  static byte[] chunk(String type, byte[] content) {
    var sum = new CRC32();
    sum.update(text(type));
    sum.update(content);
    return concat(number(content.length), text(type), content, number((int) sum.getValue()));
  }

  private static byte[] number(int number) {
    return new byte[] {
      (byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number
    };
  }

  static byte[] webp(String name) {
    try (var in = Photographs.class.getResourceAsStream("/photos/" + name + ".webp")) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] text(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] concat(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  public static boolean holds(byte[] bytes, String latin) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(latin);
  }

  public static BufferedImage read(byte[] image) {
    try {
      return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(image)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Which of the four colours is there, by far; black too.
  public static String colour(BufferedImage image, double x, double y) {
    var rgb = image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight()));
    var red = (rgb >> 16 & 255) > 128;
    var green = (rgb >> 8 & 255) > 128;
    var blue = (rgb & 255) > 128;
    return (red ? "R" : "") + (green ? "G" : "") + (blue ? "B" : "");
  }

  /// The colours of the four quarters, the top row first.
  public static String quarters(byte[] jpeg) {
    var image = read(jpeg);
    return String.join(
        " ",
        colour(image, 0.25, 0.25),
        colour(image, 0.75, 0.25),
        colour(image, 0.25, 0.75),
        colour(image, 0.75, 0.75));
  }
}
