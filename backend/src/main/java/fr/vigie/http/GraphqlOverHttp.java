package fr.vigie.http;

import fr.vigie.graphql.ErrorCode;
import fr.vigie.graphql.GraphqlEngine;
import fr.vigie.graphql.GraphqlRequest;
import fr.vigie.limit.AnswerBytes;
import graphql.ExecutionResult;
import graphql.language.OperationDefinition.Operation;
import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// GraphQL over HTTP: POST and GET, with the media types and statuses of the specification's draft.
final class GraphqlOverHttp implements HttpService {

  private static final MediaType GRAPHQL =
      MediaTypes.create("application", "graphql-response+json");
  private static final MediaType JSON = MediaTypes.APPLICATION_JSON;

  private final GraphqlEngine engine;
  private final Authentication authentication;

  GraphqlOverHttp(GraphqlEngine engine, Authentication authentication) {
    this.engine = engine;
    this.authentication = authentication;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .post(
            "/", (request, response) -> answer(request, response, RequestReader.fromPost(request)))
        .get("/", this::get)
        .any("/", (_, _) -> refuseMethod());
  }

  private void get(ServerRequest request, ServerResponse response) {
    var asked = RequestReader.fromGet(request);
    if (engine.kind(asked).filter(kind -> kind == Operation.MUTATION).isPresent()) {
      throw new Refusal(405, "METHOD_NOT_ALLOWED", "Mutations need POST.", Map.of("Allow", "POST"));
    }
    answer(request, response, asked);
  }

  private static void refuseMethod() {
    throw new Refusal(405, "METHOD_NOT_ALLOWED", "Use GET or POST.", Map.of("Allow", "GET, POST"));
  }

  private void answer(ServerRequest request, ServerResponse response, GraphqlRequest asked) {
    var type = acceptable(request);
    if (engine.kind(asked).filter(kind -> kind == Operation.SUBSCRIPTION).isPresent()) {
      throw new Refusal(400, "BAD_REQUEST", "Subscriptions need the WebSocket at this address.");
    }
    var circumstances = authentication.circumstances(RequestReader.token(request));
    var result = engine.execute(asked, circumstances).join();
    response.status(status(result, type));
    if (isUnavailable(result)) {
      response.header(HeaderNames.RETRY_AFTER, Server.RETRY_AFTER_SECONDS);
    }
    response.header(HeaderNames.CONTENT_TYPE, type.text() + "; charset=utf-8");
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.send(AnswerBytes.of(result));
  }

  /// With `application/json`, a well-formed request is answered 200 whatever came of it; the newer
  /// media type lets the status speak.
  private static Status status(ExecutionResult result, MediaType type) {
    if (isUnavailable(result)) {
      return Status.SERVICE_UNAVAILABLE_503;
    }
    return result.isDataPresent() || type.equals(JSON) ? Status.OK_200 : Status.BAD_REQUEST_400;
  }

  private static boolean isUnavailable(ExecutionResult result) {
    return result.getErrors().stream()
        .anyMatch(error -> code(error.getExtensions()) == ErrorCode.UNAVAILABLE);
  }

  private static @Nullable Object code(@Nullable Map<String, Object> extensions) {
    return extensions == null ? null : extensions.get("code");
  }

  private static MediaType acceptable(ServerRequest request) {
    var headers = request.headers();
    if (!headers.contains(HeaderNames.ACCEPT) || headers.isAccepted(GRAPHQL)) {
      return headers.contains(HeaderNames.ACCEPT) ? GRAPHQL : JSON;
    }
    if (headers.isAccepted(JSON)) {
      return JSON;
    }
    throw new Refusal(
        406, "NOT_ACCEPTABLE", "Accept application/graphql-response+json or application/json.");
  }
}
