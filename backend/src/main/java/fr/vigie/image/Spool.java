package fr.vigie.image;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file on disk without a name: nothing of it is left when it is closed, nor when the process is
/// killed.
public final class Spool implements AutoCloseable {

  private final FileChannel channel;

  private Spool(FileChannel channel) {
    this.channel = channel;
  }

  public static Spool in(Path folder) throws IOException {
    var path = Files.createTempFile(folder, "vigie", ".photo");
    // On Unix the name goes at once, and the file with its last reader.
    return new Spool(
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE));
  }

  /// Writes on at its end; flush it, but there is no need to close it.
  public OutputStream out() {
    return new BufferedOutputStream(Channels.newOutputStream(channel));
  }

  public long size() throws IOException {
    return channel.size();
  }

  byte[] first(int most) throws IOException {
    var bytes = ByteBuffer.allocate((int) Math.min(most, channel.size()));
    var read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, bytes.position());
    }
    return bytes.array();
  }

  SpoolReader reader() {
    return new SpoolReader(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
