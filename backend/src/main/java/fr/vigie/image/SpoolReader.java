package fr.vigie.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import javax.imageio.stream.ImageInputStreamImpl;

/// Reads a spool from any place on, through a small buffer.
final class SpoolReader extends ImageInputStreamImpl {

  private static final int BYTES = 32_768;

  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BYTES).limit(0);
  private long start;

  SpoolReader(FileChannel channel) {
    this.channel = channel;
  }

  @Override
  public int read() throws IOException {
    bitOffset = 0;
    if (!fill()) {
      return -1;
    }
    var read = buffer.get((int) (streamPos - start)) & 0xff;
    streamPos++;
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    bitOffset = 0;
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    var at = (int) (streamPos - start);
    var read = Math.min(length, buffer.limit() - at);
    buffer.get(at, bytes, from, read);
    streamPos += read;
    return read;
  }

  /// Whether there is a byte where the stream stands.
  private boolean fill() throws IOException {
    if (streamPos >= start && streamPos < start + buffer.limit()) {
      return true;
    }
    buffer.clear();
    start = streamPos;
    var read = channel.read(buffer, start);
    buffer.flip();
    return read > 0;
  }

  @Override
  public long length() {
    try {
      return channel.size();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
