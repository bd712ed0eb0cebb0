package fr.vigie.mongo;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The programs of this machine: where they are, and what they answer.
record Programs(List<Path> folders) {

  record Answer(int exitCode, String output) {

    /// The last line that says something, to be quoted in a sentence.
    String lastLine() {
      return output.lines().filter(line -> !line.isBlank()).reduce((_, last) -> last).orElse("");
    }
  }

  static Programs onPath(String path) {
    return new Programs(
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(path)
            .filter(folder -> !folder.isBlank())
            .map(Path::of)
            .toList());
  }

  Optional<Path> find(String name) {
    return folders.stream().map(folder -> folder.resolve(name)).filter(Programs::runs).findFirst();
  }

  private static boolean runs(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  /// Runs a command to its end; throws an {@link IOException} when it does not start or not end in
  /// time.
  static Answer run(List<String> command, Duration limit) throws IOException {
    var output = Files.createTempFile("vigie", ".out");
    try {
      var process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      return answer(process.start(), output, limit);
    } finally {
      Files.delete(output);
    }
  }

  private static Answer answer(Process process, Path output, Duration limit) throws IOException {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("no end within " + limit.toSeconds() + " s");
      }
      return new Answer(process.exitValue(), Files.readString(output));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
