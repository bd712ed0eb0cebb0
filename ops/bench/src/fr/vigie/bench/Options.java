package fr.vigie.bench;

/// How long to measure.
///
/// @param seconds of each round
record Options(int seconds, int rounds, int warmUpSeconds) {

  static Options parse(String... arguments) {
    var options = new Options(10, 3, 5);
    if (arguments.length % 2 != 0) {
      throw usage();
    }
    for (var i = 0; i < arguments.length; i += 2) {
      options = options.with(arguments[i], arguments[i + 1]);
    }
    return options;
  }

  private Options with(String name, String text) {
    if (!text.matches("[1-9]\\d{0,3}")) {
      throw usage();
    }
    var value = Integer.parseInt(text);
    return switch (name) {
      case "--seconds" -> new Options(value, rounds, warmUpSeconds);
      case "--rounds" -> new Options(seconds, value, warmUpSeconds);
      case "--warm-up" -> new Options(seconds, rounds, value);
      default -> throw usage();
    };
  }

  private static BenchFailed usage() {
    return new BenchFailed("usage: ops/bench/run [--seconds 10] [--rounds 3] [--warm-up 5]");
  }
}
