package fr.vigie.command;

/// How a command ended, in the numbers of `sysexits.h`.
enum ExitCode {
  DONE(0),
  /// The words of the command are not understood.
  USAGE(64),
  /// What was handed over is refused.
  BAD_DATA(65),
  /// Vigie does not answer, or cannot just now.
  UNAVAILABLE(69),
  /// The caller may not do this.
  NO_RIGHT(77);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }
}
