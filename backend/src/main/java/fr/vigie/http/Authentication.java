package fr.vigie.http;

import fr.vigie.shared.Language;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says what a request's bearer token stands for.
public interface Authentication {

  String SCHEME = "Bearer";

  /// What the wirings may ask for while they answer; throws {@link Unauthenticated} for a token
  /// that stands for nobody.
  ///
  /// @param token null when the request brings none
  Map<Class<?>, Object> circumstances(@Nullable String token);

  /// The same, and the language of the reader.
  default Map<Class<?>, Object> circumstances(@Nullable String token, Language language) {
    var circumstances = new HashMap<>(circumstances(token));
    circumstances.put(Language.class, language);
    return circumstances;
  }

  /// The token stands for nobody; the message says why.
  final class Unauthenticated extends RuntimeException {
    public Unauthenticated(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /// The token in an `Authorization` header, empty when it should be there and is not; null when
  /// the header is none or of another scheme.
  static @Nullable String bearer(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    var token = header.substring(SCHEME.length());
    return token.isEmpty() || Character.isWhitespace(token.charAt(0)) ? token.strip() : null;
  }
}
