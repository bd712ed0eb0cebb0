package fr.vigie.open311;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.Sentences;
import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.opendata.Ground;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.TooOften;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The way in for apps that speak GeoReport v2.
final class Open311Routes {

  private static final String ROOT = "/open311/v2";

  private final Jurisdictions jurisdictions;
  private final ServiceCatalogue catalogue;
  private final RequestAnswers requests;
  private final PostRequest postRequest;

  Open311Routes(
      Jurisdictions jurisdictions,
      ServiceCatalogue catalogue,
      RequestAnswers requests,
      PostRequest postRequest) {
    this.jurisdictions = jurisdictions;
    this.catalogue = catalogue;
    this.requests = requests;
    this.postRequest = postRequest;
  }

  List<Route> routes() {
    return List.of(
        new Route("GET", ROOT + "/{resource}", call -> answer(call, this::all)),
        new Route("GET", ROOT + "/{resource}/{id}", call -> answer(call, this::one)),
        new Route("POST", ROOT + "/{resource}", call -> answer(call, this::post)));
  }

  private interface Handler {
    Answer answer(Asked asked) throws IOException;
  }

  private static Answer answer(Call call, Handler handler) throws IOException {
    try {
      return handler.answer(Asked.of(call));
    } catch (Refused e) {
      return refused(call, e.status(), e.headers(), Sentences.said("" + e.getMessage()));
    } catch (InvalidInput e) {
      var field = Attributes.fieldOf(e.field());
      return refused(call, 400, Map.of(), field + ": " + Sentences.said(e.rule()));
    } catch (TooOften e) {
      var later = Map.of("Retry-After", "" + e.retryAfterSeconds());
      return refused(
          call, 429, later, Sentences.said("This client asks too often; try again soon."));
    }
  }

  private static Answer refused(
      Call call, int status, Map<String, String> headers, String description) {
    return Bodies.error(Asked.formatOf(call), status, headers, description);
  }

  private Answer all(Asked asked) {
    return switch (asked.resource()) {
      case "discovery" -> Bodies.one(asked.format(), discovery(asked.call()));
      case "services" -> Bodies.list(asked.format(), "services", catalogue.services(ground(asked)));
      case "requests" ->
          Bodies.list(asked.format(), "service_requests", requests.list(asked, ground(asked)));
      default -> throw new Refused(404, "There is no such resource.");
    };
  }

  private Answer one(Asked asked) {
    var id = Objects.requireNonNull(asked.id());
    return switch (asked.resource()) {
      case "services" -> Bodies.one(asked.format(), definition(asked, id));
      case "requests" ->
          Bodies.list(asked.format(), "service_requests", requests.one(id, ground(asked)));
      case "tokens" ->
          Bodies.list(asked.format(), "service_requests", requests.token(id, ground(asked)));
      default -> throw new Refused(404, "There is no such resource.");
    };
  }

  private Answer post(Asked asked) throws IOException {
    if (!asked.resource().equals("requests")) {
      throw new Refused(404, "There is no such resource.");
    }
    return Bodies.list(asked.format(), "service_requests", postRequest.post(asked.call()));
  }

  private ServiceDefinition definition(Asked asked, String code) {
    return catalogue
        .definition(ground(asked), code)
        .orElseThrow(() -> new Refused(404, "service_code was not found."));
  }

  private Ground ground(Asked asked) {
    return jurisdictions.get(asked.parameter("jurisdiction_id"));
  }

  /// As the client sees this server.
  private static Discovery discovery(Call call) {
    return Discovery.at(call.address() + ROOT, Messages.of("Open311.contact"));
  }
}
