package fr.vigie.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// A WebP (RFC 9649) chunk by chunk; of a picture in the extended format, the simple one is kept.
final class WebpCleaner {

  private static final int RIFF = tag("RIFF");
  private static final int WEBP = tag("WEBP");
  private static final int VP8 = tag("VP8 ");
  private static final int VP8L = tag("VP8L");
  private static final int VP8X = tag("VP8X");
  private static final int ANIM = tag("ANIM");
  private static final int ANMF = tag("ANMF");
  private static final int EXIF = tag("EXIF");
  private static final int FIRST_CHUNK = 12;
  private static final int IS_ANIMATED = 2;
  private static final int START_CODE = 0x2a019d;
  private static final int BLOCK = 16;

  /// What the decoder holds of a row of blocks and the two before, and of each block all the time.
  private static final long ROW_BYTES_OF_BLOCK = 3 * 24_000;

  private static final long BYTES_OF_BLOCK = 160;

  private final SpoolReader in;
  private final OutputStream out;
  private @Nullable Header header;
  private int orientation = Exif.UPRIGHT;

  WebpCleaner(SpoolReader in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  private static int tag(String name) {
    return name.charAt(0) | name.charAt(1) << 8 | name.charAt(2) << 16 | name.charAt(3) << 24;
  }

  Header clean() throws IOException, Unusable {
    in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
    in.seek(4);
    var end = Math.min(8 + in.readUnsignedInt(), in.length());
    in.seek(FIRST_CHUNK);
    while (in.getStreamPosition() + 8 <= end) {
      var type = in.readInt();
      var length = in.readUnsignedInt();
      var next = in.getStreamPosition() + length + (length & 1);
      Unusable.unless(next <= in.length() + 1 || header != null, ImageFault.TRUNCATED);
      chunk(type, length);
      in.seek(next);
    }
    var read = header;
    if (read == null) {
      throw new Unusable(ImageFault.TRUNCATED);
    }
    return read.turned(orientation);
  }

  private void chunk(int type, long length) throws IOException, Unusable {
    if (type == ANIM || type == ANMF || (type == VP8X && isAnimated(length))) {
      throw new Unusable(ImageFault.ANIMATED);
    } else if (type == VP8L) {
      throw new Unusable(ImageFault.LOSSLESS_WEBP);
    } else if (type == VP8 && header == null) {
      Unusable.unless(in.getStreamPosition() + length <= in.length(), ImageFault.TRUNCATED);
      picture(length);
    } else if (type == EXIF) {
      var left = in.length() - in.getStreamPosition();
      var notes = new byte[(int) Math.min(Math.min(length, left), Exif.MOST_BYTES)];
      in.readFully(notes);
      orientation = Exif.orientation(withoutPrefix(notes));
    }
  }

  private boolean isAnimated(long length) throws IOException {
    return length > 0 && (in.readUnsignedByte() & IS_ANIMATED) != 0;
  }

  /// Some write it as in a JPEG.
  private static byte[] withoutPrefix(byte[] notes) {
    return notes.length > 6 && notes[0] == 'E'
        ? java.util.Arrays.copyOfRange(notes, 6, notes.length)
        : notes;
  }

  private void picture(long length) throws IOException, Unusable {
    var start = in.getStreamPosition();
    Unusable.unless(length >= 10, ImageFault.CORRUPT);
    Unusable.unless((in.readUnsignedByte() & 1) == 0, ImageFault.CORRUPT);
    in.skipBytes(2);
    var code = in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
    Unusable.unless(code == START_CODE, ImageFault.CORRUPT);
    var width = in.readUnsignedShort() & 0x3fff;
    var height = in.readUnsignedShort() & 0x3fff;
    var across = Math.ceilDiv(width, BLOCK);
    var memory =
        across * ROW_BYTES_OF_BLOCK + (long) across * Math.ceilDiv(height, BLOCK) * BYTES_OF_BLOCK;
    var read = new Header(ImageType.WEBP, width, height, Exif.UPRIGHT, memory, 3);
    read.check();
    header = read;
    in.seek(start);
    write(length);
  }

  private void write(long length) throws IOException {
    var even = (int) (length + (length & 1));
    var head = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
    head.putInt(RIFF).putInt(even + FIRST_CHUNK).putInt(WEBP).putInt(VP8).putInt((int) length);
    out.write(head.array());
    Cleaner.copy(in, out, length);
    if (even > length) {
      out.write(0);
    }
  }
}
