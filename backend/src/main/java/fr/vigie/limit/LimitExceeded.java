package fr.vigie.limit;

import graphql.GraphQLError;
import java.util.Map;

/// What a client is told that asks too much at once.
final class LimitExceeded {

  /// What `extensions.code` says of it.
  enum Code {
    LIMIT_EXCEEDED,
    COST_EXCEEDED,
    INTROSPECTION_DISABLED,
    RESPONSE_TOO_LARGE
  }

  private LimitExceeded() {}

  /// More of something than a document may hold.
  ///
  /// @param what such as `aliases`
  static GraphQLError of(String what, long most) {
    return error(
        "The document has more than " + most + " " + what + ".",
        Map.of("code", Code.LIMIT_EXCEEDED, "limit", what, "most", most));
  }

  static GraphQLError cost(long cost, long budget) {
    return error(
        "The operation may cost " + cost + "; the budget is " + budget + ". Ask for less at once.",
        Map.of("code", Code.COST_EXCEEDED, "cost", cost, "budget", budget));
  }

  static GraphQLError introspection() {
    return error("The schema is not served here.", Map.of("code", Code.INTROSPECTION_DISABLED));
  }

  static GraphQLError response(long most) {
    return error(
        "The answer would be longer than " + most + " bytes. Ask for less at once.",
        Map.of("code", Code.RESPONSE_TOO_LARGE, "most", most));
  }

  private static GraphQLError error(String message, Map<String, Object> extensions) {
    return ClientError.of(message, extensions);
  }
}
