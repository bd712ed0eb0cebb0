package fr.vigie.geocoding;

import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.PlainText;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Asks a service that speaks as addok does, such as the Géoplateforme's: GeoJSON, whose first
/// feature's `label` is the address.
final class HttpGeocoder implements Geocoder {

  private static final int MOST_BYTES = 65_536;
  private static final int MOST_CHARACTERS = 200;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final Duration USUAL_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private final URI reverse;
  private final Duration patience;

  HttpGeocoder(URI reverse, Duration patience) {
    this.reverse = reverse;
    this.patience = patience;
  }

  @Override
  public Answer addressAt(GeoPoint place) throws InterruptedException {
    var query =
        String.format(
            Locale.ROOT,
            "?lon=%.6f&lat=%.6f&index=address&limit=1",
            place.longitude(),
            place.latitude());
    var request =
        HttpRequest.newBuilder(URI.create(reverse + query))
            .timeout(patience)
            .header("Accept", "application/json")
            .header("User-Agent", "vigie")
            .build();
    var asked =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return answer(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException e) {
      return new Answer.Failed("no answer: " + e.getCause());
    } catch (TimeoutException e) {
      return new Answer.Failed("no answer in " + patience);
    } finally {
      asked.cancel(true);
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    return switch (response.statusCode()) {
      case 200 -> read(response.body());
      case TOO_MANY, UNAVAILABLE -> new Answer.Busy(pause(response));
      default -> new Answer.Failed("answered " + response.statusCode());
    };
  }

  private static Duration pause(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("retry-after")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked)
        .orElse(USUAL_PAUSE);
  }

  private static Answer read(byte[] body) {
    try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
      var features = reader.readObject().getJsonArray("features");
      if (features.isEmpty()) {
        return new Answer.Nothing();
      }
      return label(features.getJsonObject(0))
          .<Answer>map(Answer.Found::new)
          .orElseGet(() -> new Answer.Failed("an address without its text"));
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | IndexOutOfBoundsException e) {
      return new Answer.Failed("not what such a service says");
    }
  }

  private static Optional<String> label(JsonObject feature) {
    return feature.getJsonObject("properties").get("label") instanceof JsonString label
        ? Optional.of(label.getString())
            .map(text -> PlainText.inReadingOrder(text).strip())
            .filter(text -> !text.isEmpty() && text.length() <= MOST_CHARACTERS)
            .filter(PlainText::isPlain)
        : Optional.empty();
  }
}
