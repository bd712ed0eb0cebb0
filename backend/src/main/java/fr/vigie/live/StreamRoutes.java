package fr.vigie.live;

import fr.vigie.graphql.GraphqlRequest;
import fr.vigie.http.Refusal;
import fr.vigie.http.RequestReader;
import fr.vigie.observe.Arrival;
import fr.vigie.observe.Request;
import graphql.language.OperationDefinition.Operation;
import io.helidon.common.media.type.MediaType;
import io.helidon.common.media.type.MediaTypes;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.Optional;

/// GraphQL over server-sent events: a stream an operation, or one stream for all of a client's.
record StreamRoutes(House house, Reservations reservations) implements HttpService {

  private static final HeaderName TOKEN = HeaderNames.create("X-GraphQL-Event-Stream-Token");
  private static final MediaType EVENTS = MediaTypes.create("text", "event-stream");

  @Override
  public void routing(HttpRules rules) {
    rules
        .put("/", this::reserve)
        .get("/", this::get)
        .post("/", this::post)
        .delete("/", this::stop)
        .any("/", (_, _) -> refuseMethod("GET, POST, PUT, DELETE"));
  }

  private static void refuseMethod(String allowed) {
    throw new Refusal(405, "METHOD_NOT_ALLOWED", "Use " + allowed + ".", Map.of("Allow", allowed));
  }

  private void reserve(ServerRequest request, ServerResponse response) {
    var stream = open(request, StreamWording.SHARED);
    response.status(Status.CREATED_201);
    response.header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8");
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.send(reservations.add(stream));
  }

  private void get(ServerRequest request, ServerResponse response) {
    acceptEvents(request);
    var token = token(request);
    if (token.isPresent()) {
      take(token.get(), response);
    } else {
      var asked = RequestReader.fromGet(request);
      if (isMutation(asked)) {
        refuseMethod("POST");
      }
      alone(request, response, asked);
    }
  }

  private void take(String token, ServerResponse response) {
    var stream = reservations.get(token);
    if (stream.isTaken()) {
      throw new Refusal(409, "CONFLICT", "The stream is open already.");
    }
    try {
      stream.sendAll(response);
    } finally {
      reservations.remove(token);
    }
  }

  private void post(ServerRequest request, ServerResponse response) {
    var token = token(request);
    if (token.isPresent()) {
      begin(request, response, reservations.get(token.get()));
    } else {
      acceptEvents(request);
      alone(request, response, RequestReader.fromPost(request));
    }
  }

  /// A subscription is under way before the client is answered.
  private void alone(ServerRequest request, ServerResponse response, GraphqlRequest asked) {
    var stream = open(request, StreamWording.ALONE);
    try {
      stream.isTaken();
      stream.operations().begin("", asked, arrival());
    } catch (RuntimeException e) {
      stream.bury();
      throw e;
    }
    stream.sendAll(response);
  }

  private void begin(ServerRequest request, ServerResponse response, EventStream stream) {
    var bearer = RequestReader.token(request);
    if (bearer != null && !stream.guest().mayUse(house.authentication(), bearer)) {
      throw new Refusal(403, "FORBIDDEN", "The stream is somebody else's.");
    }
    var members = RequestReader.members(request);
    if (!(members.get("extensions") instanceof Map<?, ?> extensions)
        || !(extensions.get("operationId") instanceof String id)
        || id.isEmpty()) {
      throw new Refusal(400, "BAD_REQUEST", "\"extensions.operationId\" must be a string.");
    }
    if (!stream
        .operations()
        .begin(id, RequestReader.request(members, RequestReader.client(request)), arrival())) {
      throw new Refusal(409, "CONFLICT", "An operation with this id is under way.");
    }
    response.status(Status.ACCEPTED_202).send();
  }

  private void stop(ServerRequest request, ServerResponse response) {
    var token =
        token(request)
            .orElseThrow(() -> new Refusal(400, "BAD_REQUEST", "Whose operation? Say the token."));
    var id =
        request
            .query()
            .first("operationId")
            .orElseThrow(() -> new Refusal(400, "BAD_REQUEST", "Which \"operationId\"?"));
    reservations.get(token).operations().cancel(id);
    response.status(Status.OK_200).send();
  }

  private EventStream open(ServerRequest request, StreamWording wording) {
    var address = house.address(request.headers(), request.remotePeer());
    var language = RequestReader.language(request.headers());
    var guest = Guest.of(house.authentication(), RequestReader.token(request), language, address);
    return EventStream.open(house, guest, address, wording);
  }

  private static Arrival arrival() {
    return Request.current().map(Request::arrival).orElseGet(Arrival::unnamed);
  }

  private static Optional<String> token(ServerRequest request) {
    return request.headers().first(TOKEN).or(() -> request.query().first("token").asOptional());
  }

  private boolean isMutation(GraphqlRequest asked) {
    return house.engine().facts(asked).kind() == Operation.MUTATION;
  }

  private static void acceptEvents(ServerRequest request) {
    var headers = request.headers();
    if (headers.contains(HeaderNames.ACCEPT) && !headers.isAccepted(EVENTS)) {
      throw new Refusal(406, "NOT_ACCEPTABLE", "Accept text/event-stream.");
    }
  }
}
