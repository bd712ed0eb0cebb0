package fr.vigie.http;

import fr.vigie.graphql.CacheHint;
import fr.vigie.graphql.GraphqlEngine;
import fr.vigie.graphql.GraphqlRequest;
import fr.vigie.graphql.OperationFacts;
import fr.vigie.load.Admission;
import fr.vigie.load.Budgets;
import graphql.language.OperationDefinition.Operation;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// GraphQL over HTTP: POST and GET, with the media types and statuses of the specification's draft.
/// A request is read whole before it takes anybody's place, and its answer is sent after it left
/// it, so that a slow client holds up nobody.
final class GraphqlOverHttp implements HttpService {

  private static final OperationFacts UNKNOWN =
      new OperationFacts(Operation.QUERY, "", CacheHint.NONE);

  private final GraphqlEngine engine;
  private final Authentication authentication;
  private final HttpSettings settings;
  private final Cors cors;
  private final AnswerWriter answers;
  private final Admission admission;
  private final Budgets budgets;

  GraphqlOverHttp(GraphqlEngine engine, Authentication authentication, HttpSettings settings) {
    this.engine = engine;
    this.authentication = authentication;
    this.settings = settings;
    this.cors = new Cors(settings.origins());
    this.answers = new AnswerWriter(settings.newestStatuses());
    this.admission = new Admission(settings.maxRunning());
    this.budgets = new Budgets(settings.requestsPerSecond(), System::nanoTime);
  }

  @Override
  public void routing(HttpRules rules) {
    rules
        .any("/", this::markOrigin)
        .post("/", (request, response) -> answer(request, response, RequestReader::fromPost))
        .get("/", this::get)
        .head("/", this::get)
        .options("/", cors::answerOptions)
        .any("/", (_, _) -> refuseMethod());
  }

  private void markOrigin(ServerRequest request, ServerResponse response) {
    cors.mark(request, response);
    response.next();
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
    var type = AnswerType.of(request.headers().values(HeaderNames.ACCEPT));
    if (type.isEmpty()) {
      throw new Refusal(
          406, "NOT_ACCEPTABLE", "Accept application/graphql-response+json or application/json.");
    }
    var asked = reader.apply(request);
    var facts = engine.facts(asked).orElse(UNKNOWN);
    requireKind(request, facts);
    run(request, type.get(), asked, facts).send(request, response);
  }

  private static void requireKind(ServerRequest request, OperationFacts facts) {
    if (facts.kind() == Operation.SUBSCRIPTION) {
      throw new Refusal(400, "BAD_REQUEST", "Subscriptions need the WebSocket at this address.");
    }
    if (facts.kind() == Operation.MUTATION && !request.prologue().method().equals(Method.POST)) {
      throw new Refusal(405, "METHOD_NOT_ALLOWED", "Mutations need POST.", Map.of("Allow", "POST"));
    }
  }

  /// Who is signed in is known only inside, for to find out may take the database.
  private Answer run(
      ServerRequest request, AnswerType type, GraphqlRequest asked, OperationFacts facts) {
    var token = RequestReader.token(request);
    if (token == null) {
      spend(ClientTraits.address(request, settings.proxies()));
    }
    var kind = facts.name() + '#' + Objects.hash(asked.query(), asked.documentId());
    try (var _ = admission.enter(ClientTraits.urgency(request, facts.kind()), kind)) {
      var circumstances = authentication.circumstances(token);
      if (circumstances.get(Subject.class) instanceof Subject subject) {
        spend(subject.id());
      }
      var result = engine.execute(asked, circumstances).join();
      return answers.write(request, type, result, facts.hint());
    }
  }

  private void spend(String client) {
    if (!budgets.take(client)) {
      throw new Refusal(
          429,
          "TOO_MANY_REQUESTS",
          "This client asks too often; try again soon.",
          Map.of("Retry-After", Server.RETRY_AFTER_SECONDS));
    }
  }
}
