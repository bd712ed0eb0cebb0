package fr.vigie.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The one thing that is read of what a camera noted: which way up it was held.
final class Exif {

  static final int MOST_BYTES = 65_536;
  static final int UPRIGHT = 1;

  private static final int ORIENTATION = 0x0112;
  private static final int MOST_ENTRIES = 512;
  private static final int ENTRY_BYTES = 12;

  private Exif() {}

  /// @param tiff from its byte order on; upright where it is not understood
  static int orientation(byte[] tiff) {
    try {
      return orientation(ByteBuffer.wrap(tiff));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      // Cameras and editors leave many broken notes; the picture is none the worse.
      return UPRIGHT;
    }
  }

  private static int orientation(ByteBuffer tiff) {
    var order = tiff.getShort();
    if (order == 0x4949) {
      tiff.order(ByteOrder.LITTLE_ENDIAN);
    } else if (order != 0x4d4d) {
      return UPRIGHT;
    }
    tiff.position(tiff.getInt(4));
    var entries = Math.min(MOST_ENTRIES, tiff.getShort() & 0xffff);
    var first = tiff.position();
    for (var entry = 0; entry < entries; entry++) {
      var at = first + entry * ENTRY_BYTES;
      if ((tiff.getShort(at) & 0xffff) == ORIENTATION) {
        var said = tiff.getShort(at + 8);
        return said >= 1 && said <= 8 ? said : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
