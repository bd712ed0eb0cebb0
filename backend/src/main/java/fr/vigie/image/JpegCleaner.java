package fr.vigie.image;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// A JPEG (ITU-T T.81) segment by segment.
final class JpegCleaner {

  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP14 = 0xee;

  /// Tables, and how often a decoder may begin anew.
  private static final Set<Integer> KEPT = Set.of(0xdb, 0xc4, 0xdd);

  /// Cameras make 1 to 12; each goes over the whole picture once more.
  private static final int MOST_SCANS = 48;

  private static final byte[] JFIF =
      "\u00ff\u00e0\0\u0010JFIF\0\1\1\0\0\1\0\1\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);

  private final SpoolReader in;
  private final OutputStream out;
  private int orientation = Exif.UPRIGHT;
  private boolean isSaidYcc;
  private byte[] adobe = {};
  private JpegFrame frame = JpegFrame.NONE;
  private boolean isManyScans;
  private int scans;

  JpegCleaner(SpoolReader in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  Header clean() throws IOException, Unusable {
    in.seek(2);
    out.write(0xff);
    out.write(SOI);
    for (var marker = marker(); marker != EOI; ) {
      marker = marker == SOS ? scan() : segment(marker);
    }
    Unusable.unless(scans > 0, ImageFault.CORRUPT);
    out.write(0xff);
    out.write(EOI);
    return header();
  }

  private Header header() {
    return new Header(
        ImageType.JPEG,
        frame.width(),
        frame.height(),
        orientation,
        isManyScans ? frame.coefficientBytes() : 0,
        frame.components());
  }

  private int next() throws IOException {
    var read = in.read();
    if (read < 0) {
      throw new EOFException();
    }
    return read;
  }

  private int marker() throws IOException, Unusable {
    Unusable.unless(next() == 0xff, ImageFault.CORRUPT);
    var marker = next();
    while (marker == 0xff) {
      marker = next();
    }
    return marker;
  }

  /// The marker after it.
  private int segment(int marker) throws IOException, Unusable {
    if (marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      return marker();
    }
    Unusable.unless(marker >= 0xc0 && marker != SOI, ImageFault.CORRUPT);
    var length = in.readUnsignedShort();
    Unusable.unless(length >= 2, ImageFault.CORRUPT);
    var end = in.getStreamPosition() + length - 2;
    Unusable.unless(end <= in.length(), ImageFault.TRUNCATED);
    if (KEPT.contains(marker)) {
      keep(marker, length);
    } else if (marker <= 0xcf) {
      frame(marker, length);
    } else {
      note(marker, length - 2);
    }
    in.seek(end);
    return marker();
  }

  private void keep(int marker, int length) throws IOException {
    var head = new DataOutputStream(out);
    head.write(0xff);
    head.write(marker);
    head.writeShort(length);
    Cleaner.copy(in, out, length - 2L);
  }

  private void frame(int marker, int length) throws IOException, Unusable {
    Unusable.unless(marker <= 0xc2, ImageFault.UNUSUAL_JPEG);
    Unusable.unless(frame.isNone(), ImageFault.CORRUPT);
    var bytes = new byte[length - 2];
    in.readFully(bytes);
    frame = JpegFrame.read(bytes);
    isManyScans = marker == 0xc2;
    header().check();
    writeColours();
    in.seek(in.getStreamPosition() - bytes.length);
    keep(marker, length);
  }

  /// Says once more, in few bytes, how colours are to be understood: without it decoders guess.
  private void writeColours() throws IOException {
    if (adobe.length > 0 && !isSaidYcc) {
      new DataOutputStream(out).writeInt(0xffee_0000 | (adobe.length + 2));
      out.write(adobe);
    } else if (isSaidYcc || !frame.isNamedRgb()) {
      out.write(JFIF);
    }
  }

  private void note(int marker, int length) throws IOException {
    if (marker == APP0) {
      isSaidYcc |= length >= 5 && Arrays.equals(read(4), 0, 4, JFIF, 4, 8);
    } else if (marker == APP14 && length >= 12) {
      var said = read(12);
      adobe = Arrays.equals(ADOBE, 0, 5, said, 0, 5) ? said : adobe;
    } else if (marker == APP1 && length > EXIF.length && Arrays.equals(read(EXIF.length), EXIF)) {
      orientation = Exif.orientation(read(length - EXIF.length));
    }
  }

  private byte[] read(int length) throws IOException {
    var bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  /// The marker after the scan.
  private int scan() throws IOException, Unusable {
    Unusable.unless(!frame.isNone() && ++scans <= MOST_SCANS, ImageFault.CORRUPT);
    var length = in.readUnsignedShort();
    var inScan = next();
    Unusable.unless(length == 6 + 2 * inScan, ImageFault.CORRUPT);
    isManyScans |= inScan < frame.components();
    header().check();
    in.seek(in.getStreamPosition() - 1);
    keep(SOS, length);
    return copyScan();
  }

  private int copyScan() throws IOException {
    var piece = new ByteArrayOutputStream(8_192);
    while (true) {
      var read = next();
      if (read == 0xff) {
        var after = next();
        while (after == 0xff) {
          after = next();
        }
        if (after != 0 && (after < 0xd0 || after > 0xd7)) {
          piece.writeTo(out);
          return after;
        }
        piece.write(0xff);
        piece.write(after);
      } else {
        piece.write(read);
      }
      if (piece.size() >= 8_192) {
        piece.writeTo(out);
        piece.reset();
      }
    }
  }
}
