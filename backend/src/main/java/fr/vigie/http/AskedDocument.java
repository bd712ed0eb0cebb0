package fr.vigie.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The document of a request: its text, its id, or both.
///
/// @param id a SHA-256 in hexadecimal, from `documentId`, or from Apollo's
///   `extensions.persistedQuery.sha256Hash`
record AskedDocument(@Nullable String query, @Nullable String id) {

  private static final int CHARACTERS_OF_ID = 64;

  /// Throws {@link Refusal} when there is neither.
  static AskedDocument of(Map<String, @Nullable Object> members) {
    var query = text("query", members.get("query"));
    var documentId = text("documentId", members.get("documentId"));
    var id = documentId == null ? persisted(members.get("extensions")) : documentId;
    if (query == null && id == null) {
      throw bad("\"query\" or \"documentId\" must be a string that is not empty.");
    }
    return new AskedDocument(query, id == null ? null : id.replaceFirst("^sha256:", ""));
  }

  private static @Nullable String persisted(@Nullable Object extensions) {
    if (extensions != null && !(extensions instanceof Map)) {
      throw bad("\"extensions\" must be an object.");
    }
    var persisted = extensions == null ? null : ((Map<?, ?>) extensions).get("persistedQuery");
    if (persisted == null) {
      return null;
    }
    if (!(persisted instanceof Map<?, ?> query)
        || !(query.get("version") instanceof Number version)
        || version.doubleValue() != 1
        || !(query.get("sha256Hash") instanceof String hash)
        || hash.length() != CHARACTERS_OF_ID) {
      throw bad("\"persistedQuery\" must have the version 1 and a sha256Hash.");
    }
    return hash;
  }

  private static @Nullable String text(String name, @Nullable Object value) {
    if (value != null && (!(value instanceof String text) || text.isBlank())) {
      throw bad("\"" + name + "\" must be a string that is not empty.");
    }
    return (String) value;
  }

  private static Refusal bad(String message) {
    return new Refusal(400, "BAD_REQUEST", message);
  }
}
