package fr.vigie.mongo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.bson.Document;

/// A backend in a process of its own that writes something and then ends as after `kill -9`.
final class KilledBackend {

  static final int EXIT_CODE = 137;

  private KilledBackend() {}

  static void main(String[] args) {
    var settings = MongoSettings.fromEnvironment(System.getenv());
    var local =
        new MongoSettings(
            null, "vigie", Path.of(args[0]), settings.mongod(), settings.cacheFolder(), 0.25);
    var mongo = Mongo.open(local, Clock.systemUTC(), List.of());
    new Documents(mongo.database(), "reports")
        .insert(new Document("_id", "written before the kill"));
    Runtime.getRuntime().halt(EXIT_CODE);
  }

  static int run(Path folder) throws IOException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            KilledBackend.class.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("backend.out").toFile())
        .start()
        .onExit()
        .join()
        .exitValue();
  }
}
