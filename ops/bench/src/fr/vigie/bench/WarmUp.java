package fr.vigie.bench;

import java.io.IOException;

/// Load before measuring, until compiling no longer counts as the server's work.
record WarmUp(Load load, int mostSeconds) {

  static final int WINDOW_SECONDS = 5;
  private static final double SETTLED = 0.1;

  /// Asks until the CPU per request of two windows one after the other differs by less than a
  /// tenth.
  ///
  /// @return after how many seconds
  int run(Operation operation, Served served) throws IOException, InterruptedException {
    var before = Double.MAX_VALUE;
    for (var seconds = WINDOW_SECONDS; ; seconds += WINDOW_SECONDS) {
      var now = load.attempt(operation, served, WINDOW_SECONDS).serverCpuMicros();
      if (Math.abs(now - before) < SETTLED * before || seconds >= mostSeconds) {
        return seconds;
      }
      before = now;
    }
  }
}
