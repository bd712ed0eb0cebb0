package fr.vigie.command;

import static fr.vigie.command.ExitCode.BAD_DATA;
import static fr.vigie.command.ExitCode.NO_RIGHT;
import static fr.vigie.command.ExitCode.UNAVAILABLE;

import jakarta.json.JsonObject;
import java.util.Map;

/// How a command ends when Vigie does not do what was asked.
final class Refusals {

  private static final Map<String, ExitCode> CODES =
      Map.of(
          "FORBIDDEN", NO_RIGHT,
          "UNAUTHENTICATED", NO_RIGHT,
          "UNAVAILABLE", UNAVAILABLE,
          "OVERLOADED", UNAVAILABLE,
          "RATE_LIMITED", UNAVAILABLE,
          "TIMEOUT", UNAVAILABLE,
          "INTERNAL", UNAVAILABLE);

  private Refusals() {}

  /// Of a request.
  ///
  /// @param error the first of the `errors` of an answer
  static Failure of(JsonObject error) {
    var extensions = error.getJsonObject("extensions");
    var code = extensions == null ? "" : extensions.getString("code", "");
    return new Failure(CODES.getOrDefault(code, BAD_DATA), error.getString("message", code));
  }

  /// Of an act.
  ///
  /// @param problem one of the problems of an act
  static Failure ofProblem(JsonObject problem) {
    var isNoRight = problem.getString("__typename", "").equals("NotAllowedProblem");
    return new Failure(isNoRight ? NO_RIGHT : BAD_DATA, problem.getString("message"));
  }
}
