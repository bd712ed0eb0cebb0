package fr.vigie.image;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A PNG chunk by chunk.
final class PngCleaner {

  private static final long SIGNATURE = 0x89504e470d0a1a0aL;
  private static final int IHDR = 0x49484452;
  private static final int PLTE = 0x504c5445;
  private static final int TRNS = 0x74524e53;
  private static final int IDAT = 0x49444154;
  private static final int IEND = 0x49454e44;
  private static final int ACTL = 0x6163544c;
  private static final int EXIF = 0x65584966;
  private static final int MOST_PALETTE = 768;

  private final SpoolReader in;
  private final DataOutputStream out;
  private @Nullable Header header;
  private int orientation = Exif.UPRIGHT;
  private boolean hasPixels;

  /// What a decoded pixel takes more where one colour lets light through; 0 where each says so.
  private int lightBytes;

  PngCleaner(SpoolReader in, OutputStream out) {
    this.in = in;
    this.out = new DataOutputStream(out);
  }

  Header clean() throws IOException, Unusable {
    in.seek(Long.BYTES);
    out.writeLong(SIGNATURE);
    var type = 0;
    while (type != IEND) {
      var length = in.readInt();
      type = in.readInt();
      // With its checksum.
      var end = in.getStreamPosition() + length + 4;
      Unusable.unless(length >= 0, ImageFault.CORRUPT);
      Unusable.unless(end <= in.length(), ImageFault.TRUNCATED);
      chunk(type, length);
      in.seek(end);
    }
    var read = header;
    if (read == null || !hasPixels) {
      throw new Unusable(ImageFault.CORRUPT);
    }
    return read.turned(orientation);
  }

  private void chunk(int type, int length) throws IOException, Unusable {
    Unusable.unless((type == IHDR) == (header == null), ImageFault.CORRUPT);
    switch (type) {
      case IHDR -> {
        Unusable.unless(length == 13, ImageFault.CORRUPT);
        var read = readHeader();
        read.check();
        header = read;
        in.seek(in.getStreamPosition() - length);
        keep(type, length);
      }
      case PLTE -> keepSmall(type, length);
      case TRNS -> {
        keepSmall(type, length);
        header = Objects.requireNonNull(header).thicker(lightBytes);
        lightBytes = 0;
      }
      case IDAT -> {
        hasPixels = true;
        keep(type, length);
      }
      case IEND -> keep(type, 0);
      case ACTL -> throw new Unusable(ImageFault.ANIMATED);
      case EXIF -> {
        var notes = new byte[Math.min(length, Exif.MOST_BYTES)];
        in.readFully(notes);
        orientation = Exif.orientation(notes);
      }
      default -> {
        // Text, profiles, times and all else is left out.
      }
    }
  }

  private void keepSmall(int type, int length) throws IOException, Unusable {
    Unusable.unless(length <= MOST_PALETTE && !hasPixels, ImageFault.CORRUPT);
    keep(type, length);
  }

  private void keep(int type, int length) throws IOException {
    out.writeInt(length);
    out.writeInt(type);
    Cleaner.copy(in, out, length + 4L);
  }

  private Header readHeader() throws IOException {
    var width = in.readInt();
    var height = in.readInt();
    var bits = in.readUnsignedByte();
    var colours = in.readUnsignedByte();
    var channels =
        switch (colours) {
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> 1;
        };
    in.skipBytes(3);
    var sample = bits > 8 ? 2 : 1;
    var bytes = channels * sample;
    lightBytes = colours == 0 || colours == 2 ? sample : 0;
    // A row, the one before, and the row of the picture.
    return new Header(ImageType.PNG, width, height, Exif.UPRIGHT, 3L * width * bytes, bytes);
  }
}
