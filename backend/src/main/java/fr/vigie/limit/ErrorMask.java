package fr.vigie.limit;

import fr.vigie.observe.Request;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.SourceLocation;
import graphql.validation.ValidationError;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// The last word on every error: it has a code, is short, tells nothing of the inside, and there
/// are not many of them.
public final class ErrorMask extends SimplePerformantInstrumentation {

  private static final System.Logger LOG = System.getLogger(ErrorMask.class.getName());
  private static final int MOST_ERRORS = 20;

  /// What `extensions.code` says of the engine's own errors.
  enum Code {
    GRAPHQL_PARSE_FAILED,
    GRAPHQL_VALIDATION_FAILED,
    OPERATION_RESOLUTION_FAILURE,
    BAD_USER_INPUT,
    INTERNAL
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters parameters,
      InstrumentationState state) {
    return CompletableFuture.completedFuture(mask(result));
  }

  /// The result with its errors as clients are told them.
  public static ExecutionResult mask(ExecutionResult result) {
    if (result.getErrors().isEmpty()) {
      return result;
    }
    var errors = new ArrayList<GraphQLError>();
    result.getErrors().stream().limit(MOST_ERRORS).map(ErrorMask::mask).forEach(errors::add);
    var more = result.getErrors().size() - MOST_ERRORS;
    if (more > 0) {
      errors.add(LimitExceeded.of("errors", MOST_ERRORS));
    }
    return result.transform(builder -> builder.errors(errors));
  }

  private static GraphQLError mask(GraphQLError error) {
    var extensions = error.getExtensions();
    if (extensions != null && extensions.containsKey("code")) {
      return told(error, String.valueOf(error.getMessage()), extensions);
    }
    return error.getErrorType() instanceof ErrorType type ? told(error, type) : masked(error);
  }

  private static GraphQLError told(GraphQLError error, ErrorType type) {
    return switch (type) {
      case InvalidSyntax -> syntax(error);
      case ValidationError -> invalid(error);
      case OperationNotSupported ->
          told(error, Wording.plain(error.getMessage()), Code.OPERATION_RESOLUTION_FAILURE);
      default -> masked(error);
    };
  }

  private static GraphQLError syntax(GraphQLError error) {
    var message = "The document is not GraphQL, or too long" + place(error) + ".";
    return told(error, message, Code.GRAPHQL_PARSE_FAILED);
  }

  /// A document that does not fit the schema, or variables that do not fit the document.
  private static GraphQLError invalid(GraphQLError error) {
    return error instanceof ValidationError document
        ? told(error, Wording.plain(document.getDescription()), Code.GRAPHQL_VALIDATION_FAILED)
        : told(error, Wording.plain(error.getMessage()), Code.BAD_USER_INPUT);
  }

  private static String place(GraphQLError error) {
    var places = Objects.requireNonNullElse(error.getLocations(), List.<SourceLocation>of());
    return places.isEmpty()
        ? ""
        : " (line %d, column %d)"
            .formatted(places.getFirst().getLine(), places.getFirst().getColumn());
  }

  private static GraphQLError masked(GraphQLError error) {
    var id = UUID.randomUUID().toString();
    LOG.log(
        Level.ERROR, "error {0} of request {1}: {2}", id, Request.currentId(), error.getMessage());
    return told(error, "Something went wrong.", Map.of("code", Code.INTERNAL, "errorId", id));
  }

  private static GraphQLError told(GraphQLError error, String message, Code code) {
    return told(error, message, Map.of("code", code));
  }

  private static GraphQLError told(
      GraphQLError error, String message, Map<String, Object> extensions) {
    return ClientError.of(error, message, extensions);
  }
}
