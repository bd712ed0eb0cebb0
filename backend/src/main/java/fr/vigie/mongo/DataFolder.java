package fr.vigie.mongo;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The folder of one backend's data: only its user may look into it, and no second backend may use
/// it.
final class DataFolder implements AutoCloseable {

  // POSIX drops all locks of a process on a file when it closes any channel to it: within one
  // process the lock file must not be opened twice.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private static final long LARGEST_LOG_BYTES = 16L << 20;

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /// Throws {@link MongoUnusable.FolderTaken} when another backend has it.
  static DataFolder open(Path folder) {
    try {
      var path = create(folder);
      if (!HELD_HERE.add(path)) {
        throw new MongoUnusable.FolderTaken(path, Long.toString(ProcessHandle.current().pid()));
      }
      return locked(path);
    } catch (IOException e) {
      throw new MongoUnusable("The data folder %s cannot be used: %s.".formatted(folder, e), e);
    }
  }

  private static Path create(Path folder) throws IOException {
    var path = Files.createDirectories(folder).toRealPath();
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    }
    Files.createDirectories(path.resolve("db"));
    return path;
  }

  private static DataFolder locked(Path path) throws IOException {
    var file = path.resolve("vigie.lock");
    var channel = FileChannel.open(file, CREATE, READ, WRITE);
    // A byte far beyond the end, so that the process id can be read where locks forbid reading.
    if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) == null) {
      channel.close();
      HELD_HERE.remove(path);
      throw new MongoUnusable.FolderTaken(path, Files.readString(file).strip());
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return new DataFolder(path, channel);
  }

  Path database() {
    return path.resolve("db");
  }

  Path log() {
    return path.resolve("mongod.log");
  }

  Path trace() {
    return path.resolve("mongod.pid");
  }

  Path port() {
    return path.resolve("mongod.port");
  }

  /// Puts a long log aside, in the place of the one that was put aside before.
  void rotateLog() throws IOException {
    if (Files.exists(log()) && Files.size(log()) > LARGEST_LOG_BYTES) {
      Files.move(log(), path.resolve("mongod.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new MongoUnusable("The data folder %s cannot be let go: %s.".formatted(path, e), e);
    } finally {
      HELD_HERE.remove(path);
    }
  }
}
