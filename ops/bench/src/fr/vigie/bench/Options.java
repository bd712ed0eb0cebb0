package fr.vigie.bench;

import java.util.Locale;

/// What to measure, and how long.
///
/// @param seconds of each round
/// @param warmUpSeconds after which measuring begins even if a server has not settled
/// @param path only the paths whose names hold this text
record Options(int seconds, int rounds, int warmUpSeconds, Size size, String path) {

  private static final BenchFailed USAGE =
      new BenchFailed(
          "usage: ops/bench/run [--seconds 10] [--rounds 3] [--warm-up 60] [--size S|M|L] [--path"
              + " R1]");

  static Options parse(String... arguments) {
    var options = new Options(10, 3, 60, Size.S, "");
    if (arguments.length % 2 != 0) {
      throw USAGE;
    }
    for (var i = 0; i < arguments.length; i += 2) {
      options = options.with(arguments[i], arguments[i + 1]);
    }
    return options;
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--seconds" -> new Options(number(value), rounds, warmUpSeconds, size, path);
      case "--rounds" -> new Options(seconds, number(value), warmUpSeconds, size, path);
      case "--warm-up" -> new Options(seconds, rounds, number(value), size, path);
      case "--size" -> new Options(seconds, rounds, warmUpSeconds, size(value), path);
      case "--path" -> new Options(seconds, rounds, warmUpSeconds, size, value);
      default -> throw USAGE;
    };
  }

  private static int number(String text) {
    if (!text.matches("[1-9]\\d{0,3}")) {
      throw USAGE;
    }
    return Integer.parseInt(text);
  }

  private static Size size(String text) {
    if (!text.matches("[SMLsml]")) {
      throw USAGE;
    }
    return Size.valueOf(text.toUpperCase(Locale.ROOT));
  }

  boolean wants(String name) {
    return name.toLowerCase(Locale.ROOT).contains(path.toLowerCase(Locale.ROOT));
  }

  boolean isWhole() {
    return path.isEmpty();
  }
}
