package fr.vigie.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.bson.json.JsonParseException;

/// One erasure a line, as MongoDB writes JSON; a line that was cut off is passed over, as its
/// erasure was not answered.
final class MongoErasureFile implements ErasureFile {

  private final Path path;
  private final ReentrantLock writing = new ReentrantLock();

  MongoErasureFile(Path path) {
    this.path = path;
  }

  @Override
  public void append(Erasure erasure) {
    // A line before it may have been cut off.
    var line = "\n" + MongoErasures.document(erasure).toJson() + "\n";
    writing.lock();
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      try (var file =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE,
              StandardOpenOption.APPEND,
              StandardOpenOption.WRITE)) {
        var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
        file.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public List<Erasure> read() {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (var lines = Files.lines(path)) {
      return lines
          .filter(MongoErasureFile::isWhole)
          .map(Document::parse)
          .map(MongoErasures::erasure)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWhole(String line) {
    try {
      return !line.isBlank() && Document.parse(line).containsKey("isDone");
    } catch (JsonParseException cutOff) {
      return false;
    }
  }
}
