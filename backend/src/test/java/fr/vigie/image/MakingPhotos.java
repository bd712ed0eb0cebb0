package fr.vigie.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/// Makes photos of all that is hostile, and of the largest that is taken, in a process that tells
/// how much memory that took.
final class MakingPhotos {

  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
  private static final Pattern GROWN = Pattern.compile("grown by (-?\\d+)");
  private static final int AT_ONCE = 8;

  private MakingPhotos() {}

  record Made(int exitCode, String said) {
    long grownBytes() {
      var grown = GROWN.matcher(said);
      return grown.find() ? Long.parseLong(grown.group(1)) : Long.MAX_VALUE;
    }
  }

  static Made inItsOwnProcess(Path folder) throws IOException, InterruptedException {
    var files = folder.resolve("sent");
    Files.createDirectories(files);
    var number = 0;
    for (var sent : HostilePhotos.largest().values()) {
      Files.write(files.resolve("large-" + number++), sent);
    }
    for (var hostile : HostilePhotos.all().values()) {
      Files.write(files.resolve("hostile-" + number++), hostile.sent());
    }
    Files.write(files.resolve("large-" + number++), Photographs.jpeg(12_000, 9_000));
    Files.write(files.resolve("large-" + number), Photographs.progressive(3_264, 2_448));
    var said = folder.resolve("said").toFile();
    var java = ProcessHandle.current().info().command().orElseThrow();
    var process =
        new ProcessBuilder(
            java,
            "-Xmx48m",
            "-XX:+UseSerialGC",
            // What the optimizing compiler takes while it works is not what photos take.
            "-XX:TieredStopAtLevel=1",
            MakingPhotos.class.getName(),
            folder.toString());
    process.environment().put("CLASSPATH", classPath());
    var exitCode = process.redirectErrorStream(true).redirectOutput(said).start().waitFor();
    return new Made(exitCode, Files.readString(said.toPath()));
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    var sent = folder.resolve("sent").toFile().listFiles();
    try (var room = new DecodeRoom(2);
        var clients = Executors.newFixedThreadPool(AT_ONCE)) {
      var make = new MakePhoto(folder, room);
      // What the first photo loads is not what photos need.
      Files.write(folder.resolve("first"), Photographs.jpeg(64, 48));
      attempt(make, folder, folder.resolve("first").toFile());
      System.gc();
      var before = peak();
      var attempts = new ArrayList<Callable<String>>();
      for (var file : sent) {
        attempts.add(() -> attempt(make, folder, file));
      }
      for (var done : clients.invokeAll(attempts)) {
        System.out.println(done.get());
      }
      System.out.println("grown by " + (peak() - before));
    }
  }

  private static String attempt(MakePhoto make, Path folder, File file) throws IOException {
    try (var spool = Spool.in(folder)) {
      var out = spool.out();
      Files.copy(file.toPath(), out);
      out.flush();
      var began = System.nanoTime();
      var made = make.make(spool);
      return file.getName() + " " + made.width() + " in " + (System.nanoTime() - began) / 1_000_000;
    } catch (Unusable e) {
      if (file.getName().startsWith("large")) {
        throw new IllegalStateException(file + " was refused: " + e.fault());
      }
      return file.getName() + " " + e.fault();
    }
  }

  /// The most that the process had of the machine's memory, in bytes.
  private static long peak() throws IOException {
    var found = PEAK.matcher(Files.readString(Path.of("/proc/self/status")));
    return found.find() ? 1_024 * Long.parseLong(found.group(1)) : 0;
  }
}
