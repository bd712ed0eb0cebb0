package fr.vigie.feed;

import fr.vigie.asset.AssetStatus;
import fr.vigie.intake.Instants;
import fr.vigie.intake.Told;
import fr.vigie.measurement.Verdict.Reason;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// GBFS 2.2, 2.3 and 3.0, from the discovery file on; each station is a device.
///
/// In 2.x the feeds are listed by language, instants are seconds since 1970, and
/// `num_bikes_available` tells what 3.0 calls `num_vehicles_available`; in 3.0 instants are RFC
/// 3339. A station that says nothing of its own instant is measured when the file was last updated.
final class Gbfs implements FeedReader {

  private static final Duration SHORTEST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Fetch fetch;

  Gbfs(Fetch fetch) {
    this.fetch = fetch;
  }

  @Override
  public Found read(URI address, Map<String, String> validators, Instant now) throws FeedFailed {
    // The discovery file is always read: it leads to the others, and is short.
    var discovery = json(fetch.get(address, null).body());
    var status = address.resolve(statusUrl(discovery));
    var known = validators.get(status.toString());
    var fetched = fetch.get(status, known);
    var validator = fetched.validator();
    Map<String, String> next = validator == null ? Map.of() : Map.of(status.toString(), validator);
    if (fetched.body() == null) {
      return new Found(null, ttl(discovery), next);
    }
    var document = json(fetched.body());
    return new Found(stations(document), ttl(document), next);
  }

  private static JsonObject json(byte @Nullable [] bytes) throws FeedFailed {
    try (JsonReader reader =
        Json.createReader(new ByteArrayInputStream(bytes == null ? new byte[0] : bytes))) {
      return reader.readObject();
    } catch (JsonException e) {
      throw new FeedFailed("not a JSON object", e);
    }
  }

  private static URI statusUrl(JsonObject discovery) throws FeedFailed {
    var url =
        feeds(discovery)
            .filter(feed -> "station_status".equals(text(feed, "name")))
            .map(feed -> text(feed, "url"))
            .findFirst()
            .orElseThrow(() -> new FeedFailed("no station_status in the discovery file"));
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new FeedFailed("station_status at no address", e);
    }
  }

  private static Stream<JsonObject> feeds(JsonObject discovery) {
    var data = object(discovery, "data");
    return data.get("feeds") instanceof JsonArray feeds
        ? objects(feeds)
        : data.values().stream()
            .filter(JsonObject.class::isInstance)
            .flatMap(language -> objects(array(language.asJsonObject(), "feeds")));
  }

  private static List<Told> stations(JsonObject document) throws FeedFailed {
    if (!(object(document, "data").get("stations") instanceof JsonArray stations)) {
      throw new FeedFailed("no stations in station_status");
    }
    var updated = instant(document.get("last_updated"));
    var told = new ArrayList<Told>();
    objects(stations).forEach(station -> told.addAll(station(station, updated)));
    return told;
  }

  private static List<Told> station(JsonObject station, Optional<Instant> updated) {
    var id = text(station, "station_id");
    var at = instant(station.get("last_reported")).or(() -> updated);
    if (id.isEmpty() || at.isEmpty()) {
      return List.of(
          new Told.Refused(id.isEmpty() ? null : id, Reason.UNDECODABLE, station.toString()));
    }
    var values = new LinkedHashMap<String, Double>();
    number(station, "num_vehicles_available")
        .or(() -> number(station, "num_bikes_available"))
        .ifPresent(count -> values.put("availableBikes", count));
    number(station, "num_docks_available").ifPresent(n -> values.put("availableDocks", n));
    flag(station, "is_renting").ifPresent(isOn -> values.put("inService", isOn));
    var told = new ArrayList<Told>();
    values.forEach(
        (metric, value) -> told.add(new Told.Measured(id, metric, value, at.get(), null)));
    flag(station, "is_renting")
        .map(isOn -> isOn > 0 ? AssetStatus.WORKING : AssetStatus.OUT_OF_SERVICE)
        .ifPresent(status -> told.add(new Told.Stated(id, status, at.get())));
    return told;
  }

  private static Optional<Instant> instant(@Nullable JsonValue value) {
    return switch (value) {
      case JsonNumber number when number.longValue() > 0 && number.longValue() < 100_000_000_000L ->
          Optional.of(Instant.ofEpochSecond(number.longValue()));
      case JsonString text -> Instants.parse(text.getString());
      case null, default -> Optional.empty();
    };
  }

  private static Duration ttl(JsonObject document) {
    var seconds = number(document, "ttl").orElse(0.0).longValue();
    var ttl = Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
    return ttl.compareTo(SHORTEST) < 0 ? SHORTEST : ttl;
  }

  private static Optional<Double> number(JsonObject object, String name) {
    return object.get(name) instanceof JsonNumber number
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  /// A truth value; 2.x feeds in the wild still write 1 and 0.
  private static Optional<Double> flag(JsonObject object, String name) {
    var value = object.get(name);
    if (JsonValue.TRUE.equals(value)) {
      return Optional.of(1.0);
    }
    return JsonValue.FALSE.equals(value) ? Optional.of(0.0) : number(object, name);
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString text ? text.getString() : "";
  }

  private static JsonObject object(JsonObject object, String name) {
    return object.get(name) instanceof JsonObject member ? member : JsonValue.EMPTY_JSON_OBJECT;
  }

  private static JsonArray array(JsonObject object, String name) {
    return object.get(name) instanceof JsonArray member ? member : JsonValue.EMPTY_JSON_ARRAY;
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return array.stream().filter(JsonObject.class::isInstance).map(JsonValue::asJsonObject);
  }
}
