package fr.vigie.command;

/// A command ends before it is done, for a reason that its user can understand.
final class Failure extends RuntimeException {

  private final ExitCode code;

  Failure(ExitCode code, String sentence) {
    super(sentence);
    this.code = code;
  }

  static Failure usage(String sentence) {
    return new Failure(ExitCode.USAGE, sentence);
  }

  ExitCode code() {
    return code;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
