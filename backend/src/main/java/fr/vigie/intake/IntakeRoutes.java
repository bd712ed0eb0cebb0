package fr.vigie.intake;

import fr.vigie.device.KnownDevices;
import fr.vigie.http.Authentication;
import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.shared.LimitedBody;
import fr.vigie.source.Source;
import fr.vigie.source.Source.Kind;
import fr.vigie.source.SourceAuthentication;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The ways in for sources, by what they speak. 200 is answered only when all that was understood
/// is kept.
final class IntakeRoutes {

  private static final long MOST_BYTES_OF_EVENT = 262_144;
  private static final long MOST_BYTES = 500_000_000;

  private final SourceAuthentication authentication;
  private final KnownDevices devices;
  private final KeepTold keep;
  private final Adapters adapters;

  /// The words of the standards.
  record Adapters(
      ChirpStackEvents chirpStack,
      TheThingsWebhooks theThings,
      NgsiLdEntities ngsiLd,
      TalqMessages talq,
      BatchItems batch) {}

  IntakeRoutes(
      SourceAuthentication authentication, KnownDevices devices, KeepTold keep, Adapters adapters) {
    this.authentication = authentication;
    this.devices = devices;
    this.keep = keep;
    this.adapters = adapters;
  }

  List<Route> routes() {
    return List.of(
        route(Kind.CHIRPSTACK, this::chirpStack),
        route(Kind.THE_THINGS_STACK, this::theThings),
        route(Kind.NGSI_LD, this::ngsiLd),
        route(Kind.TALQ, this::talq),
        route(Kind.BATCH, this::batch));
  }

  private interface Way {
    Answer answer(Source source, Call call) throws IOException;
  }

  private Route route(Kind kind, Way way) {
    return new Route(
        "POST",
        "/telemetry/{source}/" + kind.pushed().orElseThrow(),
        call -> letIn(kind, call, way));
  }

  /// Who is not let in does not learn whether there is such a source.
  private Answer letIn(Kind kind, Call call, Way way) throws IOException {
    var source =
        authentication
            .source(Objects.requireNonNull(call.parameter("source")), key(call))
            .filter(found -> found.kind() == kind);
    if (source.isEmpty()) {
      return Answer.problem(
          401, "UNAUTHENTICATED", "No " + kind + " source of this address has this key.");
    }
    try {
      return way.answer(source.get(), call);
    } catch (LimitedBody.TooLarge e) {
      return Answer.problem(413, "TOO_LARGE", "" + e.getMessage());
    }
  }

  private static @Nullable String key(Call call) {
    var key = call.header("x-api-key");
    return key == null ? Authentication.bearer(call.header("authorization")) : key;
  }

  private Answer chirpStack(Source source, Call call) throws IOException {
    var event = Objects.requireNonNullElse(call.parameter("event"), "");
    return one(source, call, (body, known) -> adapters.chirpStack().read(event, body, known));
  }

  private Answer theThings(Source source, Call call) throws IOException {
    return one(source, call, adapters.theThings()::read);
  }

  private interface Event {
    List<Told> read(JsonObject body, Function<String, Optional<KnownDevices.Known>> devices);
  }

  private Answer one(Source source, Call call, Event event) throws IOException {
    var body = new LimitedBody(call.body(), MOST_BYTES_OF_EVENT);
    try {
      var told = event.read(object(body), id -> devices.find(source.id(), id));
      var chunks = new Chunks(keep, source);
      chunks.add(0, told);
      return Answer.json(200, chunks.end().told(null));
    } catch (JsonException e) {
      if (e.getCause() instanceof LimitedBody.TooLarge tooLarge) {
        throw tooLarge;
      }
      return Answer.problem(400, "BAD_REQUEST", "The body is not a JSON object.");
    }
  }

  private static JsonObject object(InputStream body) {
    try (var reader = Json.createReader(body)) {
      return reader.readObject();
    } catch (JsonException e) {
      throw e;
    } catch (RuntimeException e) {
      // How the parser says that its own limits of depth and of numbers are passed.
      throw new JsonException("nested too deeply, or a number too long", e);
    }
  }

  private Answer ngsiLd(Source source, Call call) {
    return many(
        source,
        call,
        "data",
        (entity, beside) ->
            adapters.ngsiLd().read(entity, Instants.parse(beside.get("notifiedAt")).orElse(null)));
  }

  private Answer talq(Source source, Call call) {
    return many(source, call, "items", (item, _) -> adapters.talq().read(item));
  }

  private Answer batch(Source source, Call call) throws IOException {
    var type = Objects.requireNonNullElse(call.header("content-type"), "");
    return type.startsWith("text/csv")
        ? new BatchCsv(adapters.batch())
            .answer(new LimitedBody(call.body(), MOST_BYTES), new Chunks(keep, source))
        : many(source, call, "measurements", (item, _) -> adapters.batch().read(item));
  }

  private interface Item {
    List<Told> read(JsonObject item, Map<String, String> beside);
  }

  private Answer many(Source source, Call call, String name, Item item) {
    var chunks = new Chunks(keep, source);
    var index = new AtomicInteger();
    try {
      JsonItems.read(
          new LimitedBody(call.body(), MOST_BYTES),
          name,
          (object, beside) ->
              chunks.add(index.getAndIncrement(), item.read(object, new HashMap<>(beside))));
      return Answer.json(200, chunks.end().told(null));
    } catch (JsonItems.Broken e) {
      return Answer.json(400, chunks.end().told(e.getMessage()));
    }
  }
}
