package fr.vigie;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// The data folder of a backend that was started once and stopped: loading the region and making
/// the indexes takes seconds, and whoever kills a backend wants one that is there already.
final class PreparedData {

  private static final Path FOLDER =
      TestBackend.FOLDER.resolveSibling("prepared-" + TestBackend.FOLDER.getFileName());

  private static boolean isMade;

  private PreparedData() {}

  /// Puts a copy into a folder, if nothing is there yet.
  static synchronized void into(Path data) throws IOException {
    try (var there = Files.list(data)) {
      if (there.findAny().isPresent()) {
        return;
      }
    }
    prepare();
    copy(data);
  }

  private static void prepare() throws IOException {
    if (isMade) {
      return;
    }
    removeThatOfAnOlderBuild();
    var made = Files.createTempDirectory(TestBackend.FOLDER.toAbsolutePath().getParent(), "made");
    BackendProcess.startOn(made).stop();
    Files.move(made, FOLDER);
    isMade = true;
  }

  private static void removeThatOfAnOlderBuild() throws IOException {
    if (!Files.exists(FOLDER)) {
      return;
    }
    try (var all = Files.walk(FOLDER)) {
      for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void copy(Path data) throws IOException {
    try (var all = Files.walk(FOLDER)) {
      all.skip(1).forEach(file -> copy(file, data.resolve(FOLDER.relativize(file))));
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
