package fr.vigie.mongo;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the data is kept: in the cluster at `uri`, or without one by a local mongod.
///
/// @param uri connection string of a replica set or of a sharded cluster
/// @param dataFolder what a local mongod stores, and its log
/// @param mongod the binary to run before any other
/// @param cacheFolder where a fetched binary is kept between runs
/// @param cacheGb memory for a local mongod's cache, in GB: at least 0.25
public record MongoSettings(
    @Nullable String uri,
    String database,
    Path dataFolder,
    @Nullable Path mongod,
    Path cacheFolder,
    double cacheGb) {

  private static final double SMALLEST_CACHE_GB = 0.25;

  public MongoSettings {
    if (!(cacheGb >= SMALLEST_CACHE_GB)) {
      throw new MongoUnusable("VIGIE_MONGOD_CACHE_GB is %s: at least 0.25.".formatted(cacheGb));
    }
  }

  public static MongoSettings fromEnvironment(Map<String, String> environment) {
    return new MongoSettings(
        read(environment, "MONGODB_URI").orElse(null),
        read(environment, "VIGIE_DATABASE").orElse("vigie"),
        Path.of(read(environment, "VIGIE_DATA").orElse(".vigie/data")),
        read(environment, "VIGIE_MONGOD").map(Path::of).orElse(null),
        cacheFolder(environment),
        read(environment, "VIGIE_MONGOD_CACHE_GB").map(MongoSettings::gigabytes).orElse(0.5));
  }

  public MongoSettings withUri(String clusterUri) {
    return new MongoSettings(clusterUri, database, dataFolder, mongod, cacheFolder, cacheGb);
  }

  // The connection string may hold a password.
  @Override
  public String toString() {
    return uri == null ? "local mongod in " + dataFolder : "MongoDB at MONGODB_URI";
  }

  private static Path cacheFolder(Map<String, String> environment) {
    return read(environment, "XDG_CACHE_HOME")
        .map(Path::of)
        .orElseGet(() -> Path.of(read(environment, "HOME").orElse("."), ".cache"))
        .resolve("vigie");
  }

  private static Optional<String> read(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static double gigabytes(String value) {
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw new MongoUnusable("VIGIE_MONGOD_CACHE_GB is '%s': not a number.".formatted(value), e);
    }
  }
}
