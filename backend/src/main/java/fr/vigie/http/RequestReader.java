package fr.vigie.http;

import fr.vigie.graphql.GraphqlRequest;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpMediaType;
import io.helidon.webserver.http.ServerRequest;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads GraphQL requests from HTTP, or refuses them by status.
final class RequestReader {

  static final int MAX_BYTES = 1_048_576;

  private RequestReader() {}

  static GraphqlRequest fromPost(ServerRequest request) {
    var type = request.headers().contentType();
    if (type.isEmpty() || !isJson(type.get())) {
      throw new Refusal(415, "BAD_MEDIA_TYPE", "Send application/json in UTF-8.");
    }
    return request(parse(body(request)));
  }

  static GraphqlRequest fromGet(ServerRequest request) {
    var query = request.query();
    var members = new HashMap<String, @Nullable Object>();
    query.first("query").ifPresent(value -> members.put("query", value));
    query.first("operationName").ifPresent(value -> members.put("operationName", value));
    query
        .first("variables")
        .filter(value -> !value.isEmpty())
        .ifPresent(
            value -> members.put("variables", parse(value.getBytes(StandardCharsets.UTF_8))));
    return request(members);
  }

  static GraphqlRequest request(Map<String, @Nullable Object> members) {
    if (!(members.get("query") instanceof String query) || query.isBlank()) {
      throw bad("\"query\" must be a string that is not empty.");
    }
    var name = members.get("operationName");
    if (name != null && !(name instanceof String)) {
      throw bad("\"operationName\" must be a string.");
    }
    var extensions = members.get("extensions");
    if (extensions != null && !(extensions instanceof Map)) {
      throw bad("\"extensions\" must be an object.");
    }
    var operationName = name == null || ((String) name).isEmpty() ? null : (String) name;
    return new GraphqlRequest(query, operationName, variables(members.get("variables")));
  }

  @SuppressWarnings("unchecked") // names of JSON objects are strings
  private static Map<String, Object> variables(@Nullable Object variables) {
    return switch (variables) {
      case null -> Map.of();
      case Map<?, ?> map -> (Map<String, Object>) map;
      default -> throw bad("\"variables\" must be an object.");
    };
  }

  private static boolean isJson(HttpMediaType type) {
    var charset = type.charset().orElse("utf-8");
    return type.mediaType().text().equals("application/json") && charset.equalsIgnoreCase("utf-8");
  }

  private static byte[] body(ServerRequest request) {
    if (request.headers().contentLength().orElse(0) > MAX_BYTES) {
      throw tooLarge();
    }
    try (var in = request.content().inputStream()) {
      var bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, @Nullable Object> parse(byte[] bytes) {
    try {
      return JsonBytes.readObject(bytes);
    } catch (JsonException e) {
      throw bad("The request is not a JSON object: " + firstLine(e) + ".");
    }
  }

  /// Where the JSON is broken, without the parser's hints of what it would have liked.
  private static String firstLine(JsonException e) {
    var message = Objects.requireNonNullElse(e.getMessage(), "malformed");
    return message.lines().findFirst().orElse("malformed").replaceAll("\\s*Expected tokens.*", "");
  }

  private static Refusal bad(String message) {
    return new Refusal(400, "BAD_REQUEST", message);
  }

  private static Refusal tooLarge() {
    return new Refusal(413, "TOO_LARGE", "A request may have " + MAX_BYTES + " bytes.");
  }

  static @Nullable String token(ServerRequest request) {
    return Authentication.bearer(request.headers().first(HeaderNames.AUTHORIZATION).orElse(null));
  }
}
