package fr.vigie.http;

import fr.vigie.document.Client;
import fr.vigie.graphql.GraphqlRequest;
import fr.vigie.shared.Language;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.HttpMediaType;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.ServerRequest;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads GraphQL requests from HTTP, or refuses them by status.
public final class RequestReader {

  static final int MAX_BYTES = 1_048_576;

  private static final HeaderName CLIENT_NAME = HeaderNames.create("apollographql-client-name");
  private static final HeaderName CLIENT_VERSION =
      HeaderNames.create("apollographql-client-version");

  /// As most clients say it; to read it as a media type takes longer than to read the JSON.
  private static final Header JSON =
      HeaderValues.createCached(HeaderNames.CONTENT_TYPE, "application/json");

  private RequestReader() {}

  public static GraphqlRequest fromPost(ServerRequest request) {
    return request(members(request), client(request));
  }

  /// The members of the JSON object that was posted.
  public static Map<String, @Nullable Object> members(ServerRequest request) {
    if (!isJson(request.headers())) {
      throw new Refusal(
          415,
          "BAD_MEDIA_TYPE",
          "Send application/json in UTF-8.",
          Map.of("Accept-Post", "application/json"));
    }
    return parse(body(request));
  }

  public static GraphqlRequest fromGet(ServerRequest request) {
    var query = request.query();
    var members = new HashMap<String, @Nullable Object>();
    for (var name : List.of("query", "documentId", "operationName")) {
      query.first(name).ifPresent(value -> members.put(name, value));
    }
    for (var name : List.of("variables", "extensions")) {
      query
          .first(name)
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> members.put(name, parse(value.getBytes(StandardCharsets.UTF_8))));
    }
    return request(members, client(request));
  }

  public static Client client(ServerRequest request) {
    var headers = request.headers();
    return new Client(
        headers.first(CLIENT_NAME).orElse(null), headers.first(CLIENT_VERSION).orElse(null));
  }

  public static GraphqlRequest request(Map<String, @Nullable Object> members, Client client) {
    var document = AskedDocument.of(members);
    var name = members.get("operationName");
    if (name != null && !(name instanceof String)) {
      throw Refusal.malformed("\"operationName\" must be a string.");
    }
    var operationName = name == null || ((String) name).isEmpty() ? null : (String) name;
    return new GraphqlRequest(
        document.query(),
        document.id(),
        operationName,
        variables(members.get("variables")),
        client);
  }

  @SuppressWarnings("unchecked") // names of JSON objects are strings
  private static Map<String, Object> variables(@Nullable Object variables) {
    return switch (variables) {
      case null -> Map.of();
      case Map<?, ?> map -> (Map<String, Object>) map;
      default -> throw Refusal.malformed("\"variables\" must be an object.");
    };
  }

  private static boolean isJson(ServerRequestHeaders headers) {
    return headers.contains(JSON)
        || headers.contentType().filter(RequestReader::isJson).isPresent();
  }

  private static boolean isJson(HttpMediaType type) {
    var charset = type.charset().orElse("utf-8");
    return type.mediaType().text().equals("application/json") && charset.equalsIgnoreCase("utf-8");
  }

  private static byte[] body(ServerRequest request) {
    var told = request.headers().contentLength().orElse(MAX_BYTES);
    if (told > MAX_BYTES) {
      throw tooLarge();
    }
    try (var in = request.content().inputStream()) {
      // As long as is told, and one more: to ask for all that is allowed makes room for much of it.
      var bytes = in.readNBytes((int) Math.max(0, told) + 1);
      if (bytes.length > MAX_BYTES) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, @Nullable Object> parse(byte[] bytes) {
    if (isBatch(bytes)) {
      throw Refusal.malformed("Send one operation a request; lists of operations are not taken.");
    }
    try {
      return JsonBytes.readObject(bytes);
    } catch (JsonException e) {
      throw new Refusal(
          400, "BAD_REQUEST", "The request is not a JSON object: " + firstLine(e) + ".");
    }
  }

  /// Whether a list begins; by RFC 8259 only these may stand before it.
  private static boolean isBatch(byte[] json) {
    var first = 0;
    while (first < json.length && " \t\n\r".indexOf(json[first]) >= 0) {
      first++;
    }
    return first < json.length && json[first] == '[';
  }

  /// Where the JSON is broken, without the parser's hints of what it would have liked.
  private static String firstLine(JsonException e) {
    var message = Objects.requireNonNullElse(e.getMessage(), "malformed");
    return message.lines().findFirst().orElse("malformed").replaceAll("\\s*Expected tokens.*", "");
  }

  private static Refusal tooLarge() {
    return new Refusal(413, "TOO_LARGE", "A request may have " + MAX_BYTES + " bytes.");
  }

  /// The language that the reader likes best.
  public static Language language(Headers headers) {
    return Language.ofHeader(String.join(",", headers.all(HeaderNames.ACCEPT_LANGUAGE, List::of)));
  }

  public static @Nullable String token(ServerRequest request) {
    return Authentication.bearer(request.headers().first(HeaderNames.AUTHORIZATION).orElse(null));
  }
}
