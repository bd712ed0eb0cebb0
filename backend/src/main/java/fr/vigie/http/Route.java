package fr.vigie.http;

import fr.vigie.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A way into a feature beside GraphQL.
///
/// @param method such as `GET` or `PATCH`
/// @param path with parameters in braces, such as `/imports/{id}`
public record Route(String method, String path, Handler handler) {

  static final int NOT_MODIFIED = 304;

  public interface Handler {
    Answer answer(Call call) throws IOException;
  }

  /// What came in.
  ///
  /// @param parameters of the path and of the query, the first of each name
  /// @param query all of the query
  /// @param headers by their names in lower case
  /// @param circumstances who asks, by class
  public record Call(
      Map<String, String> parameters,
      Map<String, List<String>> query,
      Map<String, String> headers,
      Map<Class<?>, Object> circumstances,
      InputStream body) {

    public <T> T context(Class<T> type) {
      return type.cast(Objects.requireNonNull(circumstances.get(type), type.getName()));
    }

    public @Nullable String parameter(String name) {
      return parameters.get(name);
    }

    public @Nullable String header(String lowerCaseName) {
      return headers.get(lowerCaseName);
    }

    /// The address of this server as the client sees it, such as `https://vigie.example.org`; empty
    /// when the client does not say.
    public String address() {
      var host = Objects.requireNonNullElse(header("host"), "");
      var scheme = "https".equals(header("x-forwarded-proto")) ? "https" : "http";
      return host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}") ? scheme + "://" + host : "";
    }

    /// The same answer, made shorter while it is written if the client can undo that.
    public Answer shorter(Answer answer) {
      var headers = new HashMap<>(answer.headers());
      headers.put("Vary", "Accept-Encoding, Accept-Language");
      if (!Gzip.isAccepted(Objects.requireNonNullElse(header("accept-encoding"), ""))) {
        return new Answer(answer.status(), answer.contentType(), headers, answer.body());
      }
      headers.put("Content-Encoding", "gzip");
      return new Answer(
          answer.status(), answer.contentType(), headers, Gzip.shorter(answer.body()));
    }
  }

  /// What goes out.
  ///
  /// @param contentType empty where there is no body
  /// @param headers besides the content type; what says nothing of `Cache-Control` is not kept
  public record Answer(int status, String contentType, Map<String, String> headers, Body body) {

    public Answer(int status, String contentType, Body body) {
      this(status, contentType, Map.of(), body);
    }

    /// What says all by its status and headers.
    public static Answer empty(int status, Map<String, String> headers) {
      return new Answer(status, "", headers, _ -> {});
    }

    /// What the client has already.
    public static Answer notModified(Map<String, String> headers) {
      return empty(NOT_MODIFIED, headers);
    }

    public static Answer json(int status, Object value) {
      return new Answer(status, "application/json", out -> out.write(JsonBytes.write(value)));
    }

    /// A refusal in the shape of GraphQL errors.
    ///
    /// @param code for programs, such as `FORBIDDEN`
    /// @param message for people, in English; in the reader's language where {@link
    ///   fr.vigie.graphql.Sentences} has it
    public static Answer problem(int status, String code, String message) {
      var body = new Refusal(status, code, message).body(Language.ofReader());
      return new Answer(status, "application/json; charset=utf-8", out -> out.write(body));
    }
  }

  /// Writes a body, however long.
  public interface Body {

    void writeTo(OutputStream out) throws IOException;
  }
}
