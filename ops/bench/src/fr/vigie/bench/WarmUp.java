package fr.vigie.bench;

import java.io.IOException;

/// Load before measuring, until compiling no longer counts as the server's work.
record WarmUp(Load load, int mostSeconds) {

  static final int WINDOW_SECONDS = 5;
  private static final int LEAST_SECONDS = 30;
  private static final double SETTLED = 0.05;

  /// Asks until the CPU per request of two windows one after the other differs by less than a
  /// twentieth, and for half a minute at least: under load the compiler is slow to come round.
  ///
  /// @return after how many seconds
  int run(Operation operation, Served served) throws IOException, InterruptedException {
    var before = Double.MAX_VALUE;
    for (var seconds = WINDOW_SECONDS; ; seconds += WINDOW_SECONDS) {
      var now = load.attempt(operation, served, WINDOW_SECONDS).serverCpuMicros();
      var isSettled = Math.abs(now - before) < SETTLED * before && seconds >= LEAST_SECONDS;
      if (isSettled || seconds >= mostSeconds) {
        return seconds;
      }
      before = now;
    }
  }
}
