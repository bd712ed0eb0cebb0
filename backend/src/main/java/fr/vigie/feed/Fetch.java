package fr.vigie.feed;

import fr.vigie.source.FeedAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Fetches an address of the web, if it has changed, within limits: 3 redirects, 20 MB, 20 seconds,
/// and no address of this machine or of a private network unless that is allowed.
final class Fetch implements AutoCloseable {

  private static final int MOST_REDIRECTS = 3;
  private static final int MOST_BYTES = 20_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int NOT_MODIFIED = 304;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(5))
          .followRedirects(Redirect.NEVER)
          .build();
  private final FeedAddresses addresses;

  Fetch(FeedSettings settings) {
    this.addresses = settings.addresses();
  }

  /// What was fetched.
  ///
  /// @param body null when it has not changed
  /// @param validator what is to be shown the next time; null when the server says nothing
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Fetched(byte @Nullable [] body, @Nullable String validator) {}

  /// @param validator what was shown the last time
  Fetched get(URI address, @Nullable String validator) throws FeedFailed {
    var at = address;
    for (var redirect = 0; redirect <= MOST_REDIRECTS; redirect++) {
      var response = send(at, validator);
      try (var body = response.body()) {
        if (!REDIRECTS.contains(response.statusCode())) {
          return fetched(response, body, validator);
        }
        at = next(at, response);
      } catch (IOException e) {
        throw new FeedFailed("cut off: " + e.getMessage(), e);
      }
    }
    throw new FeedFailed("more than " + MOST_REDIRECTS + " redirects");
  }

  private static URI next(URI from, HttpResponse<?> response) throws FeedFailed {
    var location = response.headers().firstValue("location");
    try {
      return from.resolve(location.orElseThrow(() -> new FeedFailed("a redirect to nowhere")));
    } catch (IllegalArgumentException e) {
      throw new FeedFailed("a redirect to no address", e);
    }
  }

  private HttpResponse<InputStream> send(URI address, @Nullable String validator)
      throws FeedFailed {
    checkAddress(address);
    var request = HttpRequest.newBuilder(address).timeout(PATIENCE).header("User-Agent", "vigie");
    if (validator != null) {
      var isDate = !validator.endsWith("\"");
      request.header(isDate ? "If-Modified-Since" : "If-None-Match", validator);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new FeedFailed("no answer: " + e.getClass().getSimpleName(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FeedFailed("interrupted", e);
    }
  }

  private void checkAddress(URI address) throws FeedFailed {
    var scheme = address.getScheme();
    var host = address.getHost();
    if (host == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new FeedFailed("not an address of the web");
    }
    try {
      if (addresses.forbids(host)) {
        throw new FeedFailed("an address of a private network");
      }
    } catch (UnknownHostException e) {
      throw new FeedFailed("an unknown host", e);
    }
  }

  private static Fetched fetched(
      HttpResponse<?> response, InputStream body, @Nullable String validator)
      throws IOException, FeedFailed {
    if (response.statusCode() == NOT_MODIFIED) {
      return new Fetched(null, validator);
    }
    if (response.statusCode() == TOO_MANY || response.statusCode() == UNAVAILABLE) {
      throw new FeedFailed(
          "answered " + response.statusCode(), retryAfter(response).orElse(Duration.ZERO));
    }
    if (response.statusCode() != 200) {
      throw new FeedFailed("answered " + response.statusCode());
    }
    var bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new FeedFailed("longer than " + MOST_BYTES + " bytes");
    }
    return new Fetched(bytes, validator(response));
  }

  private static Optional<Duration> retryAfter(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("retry-after")
        .filter(value -> value.matches("\\d{1,6}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
  }

  private static @Nullable String validator(HttpResponse<?> response) {
    var headers = response.headers();
    return headers
        .firstValue("etag")
        .filter(tag -> tag.endsWith("\"") && tag.length() < 300)
        .or(() -> headers.firstValue("last-modified").filter(Fetch::isDate))
        .orElse(null);
  }

  private static boolean isDate(String text) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)).isAfter(Instant.EPOCH);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
