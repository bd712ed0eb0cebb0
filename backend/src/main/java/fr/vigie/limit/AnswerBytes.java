package fr.vigie.limit;

import fr.vigie.shared.Json;
import fr.vigie.shared.JsonBuffer;
import graphql.ExecutionResult;
import java.util.Map;

/// An answer as JSON, or what is said instead of one that is too long.
public final class AnswerBytes {

  private static final int FIRST_BYTES = 1_024;
  static final int MOST_BYTES = 8 * 1_048_576;

  private AnswerBytes() {}

  public static Json of(ExecutionResult result) {
    return of(result, MOST_BYTES);
  }

  static Json of(ExecutionResult result, int most) {
    try {
      return write(result, most);
    } catch (JsonBuffer.Full e) {
      var tooLong = ExecutionResult.newExecutionResult().addError(LimitExceeded.response(most));
      return write(tooLong.build(), most);
    }
  }

  private static Json write(ExecutionResult result, int most) {
    return new JsonBuffer(FIRST_BYTES + written(result), most)
        .value(result.toSpecification())
        .toJson();
  }

  /// How long the parts are that need only be copied.
  private static int written(ExecutionResult result) {
    return result.getData() instanceof Map<?, ?> fields
        ? fields.values().stream().mapToInt(v -> v instanceof Json json ? json.length() : 0).sum()
        : 0;
  }
}
