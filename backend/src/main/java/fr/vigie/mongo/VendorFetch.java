package fr.vigie.mongo;

import de.flapdoodle.embed.mongo.distribution.Version;
import de.flapdoodle.embed.mongo.transitions.Mongod;
import de.flapdoodle.embed.process.archives.ExtractedFileSet;
import de.flapdoodle.embed.process.io.directories.PersistentDir;
import de.flapdoodle.embed.process.io.progress.ProgressListener;
import de.flapdoodle.reverse.StateID;
import de.flapdoodle.reverse.transitions.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The vendor's own build of MongoDB 8.0, for every platform it builds for.
final class VendorFetch implements MongodFetch {

  @Override
  public String name() {
    return "the vendor's build of MongoDB 8.0";
  }

  // The library reports what goes wrong by RuntimeExceptions of many kinds.
  @Override
  public Path fetchInto(Path folder) throws NoMongod {
    try {
      return extract(folder);
    } catch (RuntimeException | IOException e) {
      throw new NoMongod(deepest(e));
    }
  }

  private static Path extract(Path folder) throws IOException {
    var steps =
        Mongod.builder()
            .persistentBaseDir(
                Start.to(PersistentDir.class).initializedWith(PersistentDir.of(folder)))
            .progressListener(Start.to(ProgressListener.class).initializedWith(new QuietProgress()))
            .build()
            .transitions(Version.Main.V8_0);
    try (var extracted = steps.walker().initState(StateID.of(ExtractedFileSet.class))) {
      return Files.copy(extracted.current().executable(), folder.resolve("mongod"));
    }
  }

  private static Throwable deepest(Throwable failure) {
    var cause = failure.getCause();
    return cause == null ? failure : deepest(cause);
  }

  // The library's own listener prints to the console.
  private static final class QuietProgress implements ProgressListener {

    @Override
    public void progress(String label, int percent) {}

    @Override
    public void done(String label) {}

    @Override
    public void start(String label) {}

    @Override
    public void info(String label, String message) {}
  }
}
