package fr.vigie.image;

import static fr.vigie.image.Photographs.chunk;
import static fr.vigie.image.Photographs.concat;
import static fr.vigie.image.Photographs.jpeg;
import static fr.vigie.image.Photographs.png;
import static fr.vigie.image.Photographs.text;
import static fr.vigie.image.Photographs.webp;
import static fr.vigie.image.Photographs.withSides;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/// Files that are no photos, or should not be opened.
public final class HostilePhotos {

  private HostilePhotos() {}

  /// What was sent, and what is said of it.
  public record Hostile(byte[] sent, ImageFault fault) {}

  public static Map<String, Hostile> all() {
    var all = new LinkedHashMap<String, Hostile>();
    others(all);
    broken(all);
    oversized(all);
    unusual(all);
    return all;
  }

  private static void others(Map<String, Hostile> all) {
    all.put("nothing", new Hostile(new byte[0], ImageFault.EMPTY));
    all.put("zeroes", new Hostile(new byte[4_096], ImageFault.NOT_AN_IMAGE));
    all.put("html", other("<!DOCTYPE html><script>alert(1)</script>", ImageFault.NOT_AN_IMAGE));
    all.put("zip", other("PK\3\4", ImageFault.NOT_AN_IMAGE));
    all.put("gif", other("GIF89a", ImageFault.GIF));
    all.put("heic", other("\0\0\0\30ftypheic", ImageFault.HEIC));
    all.put("avif", other("\0\0\0\30ftypavif", ImageFault.HEIC));
    all.put("svg", other("<?xml version='1.0'?>\n<SVG onload='x()'>", ImageFault.SVG));
    all.put("pdf", other("%PDF-1.7", ImageFault.PDF));
    all.put("tiff", other("II*\0", ImageFault.TIFF));
    all.put("tiff of others", other("MM\0*", ImageFault.TIFF));
    all.put("bmp", other("BM", ImageFault.BMP));
    all.put(
        "gif that goes on as a jpeg",
        new Hostile(concat(text("GIF89a"), jpeg(64, 48)), ImageFault.GIF));
  }

  private static Hostile other(String begins, ImageFault fault) {
    return new Hostile(concat(text(begins), new byte[600]), fault);
  }

  private static void broken(Map<String, Hostile> all) {
    var jpeg = jpeg(640, 480);
    var png = png(Photographs.scene(640, 480));
    var webp = webp("large");
    all.put("half a jpeg", new Hostile(half(jpeg), ImageFault.TRUNCATED));
    all.put("the head of a jpeg", new Hostile(Arrays.copyOf(jpeg, 3), ImageFault.TRUNCATED));
    all.put("half a png", new Hostile(half(png), ImageFault.TRUNCATED));
    all.put("half a webp", new Hostile(half(webp), ImageFault.TRUNCATED));
    all.put("a png without pixels", new Hostile(png(64, 48, 8, 2), ImageFault.CORRUPT));
    all.put(
        "a png whose pixels are few",
        new Hostile(png(640, 480, 8, 2, chunk("IDAT", packed(1_000))), ImageFault.TRUNCATED));
    all.put(
        "a png of nonsense",
        new Hostile(png(64, 48, 8, 2, chunk("IDAT", text("nonsense"))), ImageFault.CORRUPT));
    all.put(
        "a jpeg of nonsense",
        new Hostile(concat(text("\u00ff\u00d8\u00ff\u00e0"), new byte[600]), ImageFault.CORRUPT));
    all.put(
        "a webp of nonsense",
        new Hostile(
            concat(text("RIFF\0\1\0\0WEBPVP8 \0\1\0\0"), new byte[600]), ImageFault.CORRUPT));
  }

  private static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  private static void oversized(Map<String, Hostile> all) {
    var tooMany = ImageFault.TOO_MANY_PIXELS;
    all.put(
        "a jpeg of 65500 x 65500", new Hostile(withSides(jpeg(64, 48), 65_500, 65_500), tooMany));
    all.put(
        "a progressive jpeg of 12000 x 9000",
        new Hostile(withSides(Photographs.progressive(64, 48), 12_000, 9_000), tooMany));
    all.put(
        "a png of 65500 x 65500",
        new Hostile(png(65_500, 65_500, 8, 6, chunk("IDAT", packed(1_000))), tooMany));
    all.put(
        "a png of 2 thousand million across",
        new Hostile(png(Integer.MAX_VALUE, 1, 16, 6, chunk("IDAT", packed(1_000))), tooMany));
    all.put("a webp of 16383 x 16383", new Hostile(wide(), tooMany));
    all.put(
        "a png of less than nothing",
        new Hostile(png(-1, -1, 8, 2, chunk("IDAT", packed(1_000))), ImageFault.CORRUPT));
  }

  /// The sides are 14 bits each, from the 26th byte on.
  private static byte[] wide() {
    var webp = webp("plain").clone();
    Arrays.fill(webp, 26, 30, (byte) 0xff);
    return webp;
  }

  private static void unusual(Map<String, Hostile> all) {
    all.put("a jpeg for printers", new Hostile(Photographs.cmyk(), ImageFault.CMYK));
    all.put("a lossless jpeg", new Hostile(frame(0xc3), ImageFault.UNUSUAL_JPEG));
    all.put("an arithmetic jpeg", new Hostile(frame(0xc9), ImageFault.UNUSUAL_JPEG));
    all.put("an animated webp", new Hostile(webp("animated"), ImageFault.ANIMATED));
    all.put("a webp without loss", new Hostile(webp("lossless"), ImageFault.LOSSLESS_WEBP));
    all.put(
        "an animated png",
        new Hostile(png(64, 48, 8, 2, chunk("acTL", new byte[8])), ImageFault.ANIMATED));
    all.put("a jpeg of a thousand scans", new Hostile(scans(), ImageFault.CORRUPT));
  }

  /// With another kind of frame.
  private static byte[] frame(int marker) {
    var jpeg = jpeg(64, 48);
    for (var at = 0; at < jpeg.length; at++) {
      if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xc0) {
        jpeg[at + 1] = (byte) marker;
        return jpeg;
      }
    }
    throw new IllegalStateException("no frame");
  }

  private static byte[] scans() {
    var jpeg = Photographs.progressive(64, 48);
    var more = new ByteArrayOutputStream();
    more.write(jpeg, 0, jpeg.length - 2);
    for (var scan = 0; scan < 1_000; scan++) {
      more.writeBytes(text("\u00ff\u00da\0\10\1\1\0\1\5\0\0"));
    }
    more.writeBytes(text("\u00ff\u00d9"));
    return more.toByteArray();
  }

  /// So many zeroes, packed.
  static byte[] packed(int zeroes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(packed)) {
      var piece = new byte[100_000];
      for (var left = zeroes; left > 0; left -= piece.length) {
        out.write(piece, 0, Math.min(left, piece.length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /// Large, but taken: what costs most memory and time of all that is.
  static Map<String, byte[]> largest() {
    var largest = new LinkedHashMap<String, byte[]>();
    largest.put(
        "a png of 10900 x 10900 that is packed to little",
        png(10_900, 10_900, 8, 6, chunk("IDAT", packed(10_900 * (4 * 10_900 + 1)))));
    largest.put(
        "a png with pixels without end", png(640, 480, 8, 2, chunk("IDAT", packed(600_000_000))));
    largest.put("a webp of 4000 x 3000", webp("large"));
    return largest;
  }
}
