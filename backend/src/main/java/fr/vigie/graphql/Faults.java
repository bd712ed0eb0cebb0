package fr.vigie.graphql;

import fr.vigie.observe.Request;
import fr.vigie.shared.Deadline;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.TooOften;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.schema.DataFetchingEnvironment;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Turns what went wrong into an error that tells the client what to do and nothing of the inside.
final class Faults implements DataFetcherExceptionHandler {

  private static final System.Logger LOG = System.getLogger(Faults.class.getName());

  private final Predicate<Throwable> isOutage;

  Faults(Predicate<Throwable> isOutage) {
    this.isOutage = isOutage;
  }

  @Override
  public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
      DataFetcherExceptionHandlerParameters parameters) {
    var error = error(parameters.getDataFetchingEnvironment(), parameters.getException());
    return CompletableFuture.completedFuture(
        DataFetcherExceptionHandlerResult.newResult(error).build());
  }

  /// What a field is answered whose fetcher has thrown something.
  GraphQLError error(DataFetchingEnvironment field, @Nullable Throwable thrown) {
    var fault = fault(thrown);
    return GraphqlErrorBuilder.newError(field)
        .message(fault.message())
        .extensions(fault.extensions())
        .build();
  }

  /// What the client is told.
  record Fault(String message, Map<String, Object> extensions) {}

  private Fault fault(@Nullable Throwable thrown) {
    var cause = thrown instanceof CompletionException wrapped ? wrapped.getCause() : thrown;
    if (cause instanceof InvalidInput refused) {
      return new Fault(
          refused.field() + ": " + Sentences.said(refused.rule()),
          Map.of(
              "code", ErrorCode.BAD_USER_INPUT, "field", refused.field(), "rule", refused.rule()));
    }
    if (cause instanceof Forbidden) {
      return new Fault(
          Sentences.said("The viewer may not see this."), Map.of("code", ErrorCode.FORBIDDEN));
    }
    if (cause instanceof ResyncRequired) {
      return new Fault(
          Sentences.said("What is known of this list is too old; read it from its beginning."),
          Map.of("code", ErrorCode.RESYNC_REQUIRED));
    }
    if (cause instanceof UnknownCursor) {
      return new Fault(
          Sentences.said("This is no place to go on from; begin without a cursor."),
          Map.of("code", ErrorCode.UNKNOWN_CURSOR));
    }
    if (cause instanceof TooOften often) {
      return new Fault(
          "This is done too often; try again later.",
          Map.of("code", ErrorCode.RATE_LIMITED, "retryAfter", often.retryAfterSeconds()));
    }
    if (cause instanceof Deadline.Passed) {
      return new Fault(
          Sentences.said("The operation took too long."), Map.of("code", ErrorCode.TIMEOUT));
    }
    var errorId = UUID.randomUUID().toString();
    var outage = cause != null && isOutage.test(cause);
    LOG.log(
        outage ? Level.WARNING : Level.ERROR,
        "error " + errorId + " of request " + Request.currentId(),
        cause);
    return new Fault(
        Sentences.said(
            outage ? "The service is interrupted; try again soon." : "Something went wrong."),
        Map.of("code", outage ? ErrorCode.UNAVAILABLE : ErrorCode.INTERNAL, "errorId", errorId));
  }
}
