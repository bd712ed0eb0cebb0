package fr.vigie.ngsisubscription;

import fr.vigie.entity.NgsiRefusal;
import fr.vigie.http.JsonBytes;
import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.identity.Viewer;
import fr.vigie.ngsild.EntityJson;
import fr.vigie.ngsild.NgsiRoute;
import fr.vigie.shared.LimitedBody;
import jakarta.json.JsonException;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The way in for those who let platforms that speak NGSI-LD be told of entities.
record SubscriptionRoutes(AddSubscription add, HandleSubscription handle, Clock clock) {

  private static final String ALL = "/subscriptions";
  private static final String ONE = "/subscriptions/{id}";
  private static final int MOST_BYTES = 32 * 1_024;
  private static final int MOST = 100;
  private static final int USUAL = 20;
  private static final Set<String> MEDIA = Set.of("application/json", "application/ld+json");

  List<Route> routes() {
    return List.of(
        NgsiRoute.of("POST", ALL, this::post),
        NgsiRoute.of("GET", ALL, this::all),
        NgsiRoute.of("GET", ONE, this::one),
        NgsiRoute.of("PATCH", ONE, this::patch),
        NgsiRoute.of("DELETE", ONE, this::delete));
  }

  private Answer post(Call call) throws IOException {
    known(call, Set.of());
    var request = new AddSubscription.Request(body(call, MEDIA), NgsiRoute.context(call));
    return switch (add.add(viewer(call), request)) {
      case AddSubscription.Outcome.Added(var subscription) ->
          Answer.empty(201, Map.of("Location", "/ngsi-ld/v1/subscriptions/" + subscription.id()));
      case AddSubscription.Outcome.IdTaken(var id) ->
          throw NgsiRefusal.alreadyExists("id: there is another subscription " + id);
      case AddSubscription.Outcome.NotAllowed(var right) ->
          Answer.problem(
              403, "FORBIDDEN", "The viewer needs the right " + right + " in the territory.");
      case AddSubscription.Outcome.TooMany(var most) ->
          throw NgsiRefusal.tooMany("at most " + most + " subscriptions");
    };
  }

  private Answer all(Call call) {
    known(call, Set.of("limit", "offset"));
    var limit = number(call, "limit", USUAL, 1, MOST);
    var offset = number(call, "offset", 0, 0, AddSubscription.MOST);
    var found = handle.list(viewer(call), offset, limit + 1);
    var next =
        found.size() > limit
            ? ", </ngsi-ld/v1/subscriptions?limit="
                + limit
                + "&offset="
                + (offset + limit)
                + ">; rel=\"next\"; type=\"application/json\""
            : "";
    var shown = found.stream().limit(limit).map(each -> shown(call, each)).toList();
    return answer(call, shown, next);
  }

  private Answer one(Call call) {
    known(call, Set.of());
    return handle
        .find(viewer(call), id(call))
        .map(each -> answer(call, shown(call, each), ""))
        .orElseThrow(SubscriptionRoutes::notFound);
  }

  private Answer patch(Call call) throws IOException {
    known(call, Set.of());
    var media = Set.of("application/json", "application/ld+json", "application/merge-patch+json");
    return handle
        .change(viewer(call), id(call), body(call, media))
        .map(_ -> Answer.empty(204, Map.of()))
        .orElseThrow(SubscriptionRoutes::notFound);
  }

  private Answer delete(Call call) {
    known(call, Set.of());
    if (!handle.remove(viewer(call), id(call))) {
      throw notFound();
    }
    return Answer.empty(204, Map.of());
  }

  private static NgsiRefusal notFound() {
    return NgsiRefusal.notFound("There is no such subscription.");
  }

  private static Viewer viewer(Call call) {
    return call.context(Viewer.class);
  }

  private static String id(Call call) {
    return Objects.requireNonNull(call.parameter("id"));
  }

  private static void known(Call call, Set<String> known) {
    for (var name : call.query().keySet()) {
      NgsiRefusal.unless(known.contains(name), "unknown parameter; known are " + known);
    }
  }

  private static int number(Call call, String name, int usual, int least, int most) {
    var text = Objects.requireNonNullElse(call.parameter(name), "" + usual);
    var number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    NgsiRefusal.unless(number >= least && number <= most, name + ": " + least + " to " + most);
    return number;
  }

  private static Map<String, @Nullable Object> body(Call call, Set<String> media)
      throws IOException {
    var type = Objects.requireNonNullElse(call.header("content-type"), "application/json");
    if (!media.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))) {
      throw NgsiRefusal.unsupportedMediaType("Content-Type: one of " + media);
    }
    try {
      return JsonBytes.readObject(new LimitedBody(call.body(), MOST_BYTES).readAllBytes());
    } catch (LimitedBody.TooLarge e) {
      throw NgsiRefusal.bad("body: at most " + MOST_BYTES + " bytes");
    } catch (JsonException e) {
      throw NgsiRefusal.invalid("body: an object of JSON");
    }
  }

  private Map<String, @Nullable Object> shown(Call call, Subscription subscription) {
    var json = SubscriptionJson.of(subscription, clock.instant());
    if (!NgsiRoute.wantsContext(call)) {
      return json;
    }
    var linked = new LinkedHashMap<String, @Nullable Object>(json);
    linked.put("@context", EntityJson.CORE);
    return linked;
  }

  private static Answer answer(Call call, Object body, String next) {
    var bytes = JsonBytes.write(body);
    return NgsiRoute.wantsContext(call)
        ? new Answer(200, "application/ld+json", out -> out.write(bytes))
        : new Answer(
            200,
            "application/json",
            Map.of("Link", NgsiRoute.link(NgsiRoute.context(call)) + next),
            out -> out.write(bytes));
  }
}
