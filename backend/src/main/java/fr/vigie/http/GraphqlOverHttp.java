package fr.vigie.http;

import fr.vigie.graphql.GraphqlEngine;
import fr.vigie.graphql.GraphqlRequest;
import fr.vigie.graphql.OperationFacts;
import fr.vigie.graphql.OperationRun;
import fr.vigie.load.Overloaded;
import graphql.language.OperationDefinition.Operation;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// GraphQL over HTTP: POST and GET, with the media types and statuses of the specification's draft.
/// A request is read whole before it takes anybody's place, and its answer is sent after it left
/// it, so that a slow client holds up nobody.
final class GraphqlOverHttp implements HttpService {

  private final GraphqlEngine engine;
  private final Authentication authentication;
  private final HttpSettings settings;
  private final AnswerWriter answers;
  private final Gate gate;

  GraphqlOverHttp(
      GraphqlEngine engine, Authentication authentication, Gate gate, HttpSettings settings) {
    this.engine = engine;
    this.authentication = authentication;
    this.settings = settings;
    this.answers = new AnswerWriter(settings.newestStatuses());
    this.gate = gate;
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .post("/", (request, response) -> answer(request, response, RequestReader::fromPost))
        .get("/", this::get)
        .head("/", this::get)
        .any("/", (_, _) -> refuseMethod());
  }

  private void get(ServerRequest request, ServerResponse response) {
    ForgeryGuard.check(request);
    answer(request, response, RequestReader::fromGet);
  }

  private static void refuseMethod() {
    throw new Refusal(405, "METHOD_NOT_ALLOWED", "Use GET or POST.", Map.of("Allow", Cors.METHODS));
  }

  private void answer(
      ServerRequest request,
      ServerResponse response,
      Function<ServerRequest, GraphqlRequest> reader) {
    var type = AnswerType.of(request.headers().all(HeaderNames.ACCEPT, List::of));
    if (type.isEmpty()) {
      throw new Refusal(
          406,
          "NOT_ACCEPTABLE",
          "Accept application/graphql-response+json or application/json; text/event-stream is at"
              + " /graphql/stream.");
    }
    var asked = reader.apply(request);
    var facts = engine.facts(asked);
    requireKind(request, facts);
    answer(request, type.get(), asked, facts).send(request, response);
  }

  private static void requireKind(ServerRequest request, OperationFacts facts) {
    if (facts.kind() == Operation.SUBSCRIPTION) {
      throw new Refusal(
          400,
          "BAD_REQUEST",
          "Subscriptions need a WebSocket here, or server-sent events from "
              + Server.GRAPHQL
              + "/stream.");
    }
    if (facts.kind() == Operation.MUTATION && !request.prologue().method().equals(Method.POST)) {
      throw new Refusal(405, "METHOD_NOT_ALLOWED", "Mutations need POST.", Map.of("Allow", "POST"));
    }
  }

  private Answer answer(
      ServerRequest request, AnswerType type, GraphqlRequest asked, OperationFacts facts) {
    try (var run = engine.begin(asked, facts)) {
      try {
        return answer(request, type, asked, facts, run);
      } catch (Refusal | Overloaded | Authentication.Unauthenticated e) {
        run.refused();
        throw e;
      }
    }
  }

  /// Who is signed in is known only inside, for to find out may take the database.
  private Answer answer(
      ServerRequest request,
      AnswerType type,
      GraphqlRequest asked,
      OperationFacts facts,
      OperationRun run) {
    var token = RequestReader.token(request);
    if (token == null) {
      spend(ClientAddress.of(request.headers(), request.remotePeer(), settings.proxies()));
    }
    try (var _ = gate.enter(asked, facts)) {
      var language = RequestReader.language(request.headers());
      var circumstances = authentication.circumstances(token, language);
      if (circumstances.get(Subject.class) instanceof Subject subject) {
        spend(subject.id());
      }
      var result = engine.execute(asked, circumstances).join();
      run.answered(result);
      return answers.write(request, type, result, facts.hint());
    }
  }

  private void spend(String client) {
    if (!gate.spend(client)) {
      throw new Refusal(
          429,
          "TOO_MANY_REQUESTS",
          "This client asks too often; try again soon.",
          Map.of("Retry-After", Server.RETRY_AFTER_SECONDS));
    }
  }
}
