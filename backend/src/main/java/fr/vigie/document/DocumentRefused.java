package fr.vigie.document;

import fr.vigie.limit.ClientError;
import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.Map;

/// A document that may not be asked, or is not known.
public final class DocumentRefused extends RuntimeException {

  /// What `extensions.code` says of it.
  public enum Code {
    PERSISTED_QUERY_NOT_FOUND,
    PERSISTED_QUERY_ONLY,
    PERSISTED_QUERY_MISMATCH,
    UPGRADE_REQUIRED
  }

  private final Code code;
  private final Map<String, String> details;

  private DocumentRefused(Code code, String message, Map<String, String> details) {
    super(message, null, false, false);
    this.code = code;
    this.details = Map.copyOf(details);
  }

  /// In the words that Apollo's clients wait for.
  static DocumentRefused unknown() {
    return new DocumentRefused(Code.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound", Map.of());
  }

  static DocumentRefused notTrusted() {
    return new DocumentRefused(
        Code.PERSISTED_QUERY_ONLY, "Only documents of the apps' manifests are served.", Map.of());
  }

  static DocumentRefused mismatch() {
    return new DocumentRefused(
        Code.PERSISTED_QUERY_MISMATCH, "The document does not have this id.", Map.of());
  }

  static DocumentRefused tooOld(Version required) {
    return new DocumentRefused(
        Code.UPGRADE_REQUIRED,
        "This version of the app is no longer served; update it.",
        Map.of("minimumVersion", required.toString()));
  }

  public GraphQLError error() {
    var extensions = new LinkedHashMap<String, Object>(details);
    extensions.put("code", code);
    return ClientError.of(String.valueOf(getMessage()), extensions);
  }
}
