package fr.vigie.http;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says what a request's bearer token stands for.
public interface Authentication {

  /// What the wirings may ask for while they answer; throws {@link Unauthenticated} for a token
  /// that stands for nobody.
  ///
  /// @param token null when the request brings none
  Map<Class<?>, Object> circumstances(@Nullable String token);

  /// The token stands for nobody; the message says why.
  final class Unauthenticated extends RuntimeException {
    public Unauthenticated(Throwable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /// The token in an `Authorization` header; null when there is none.
  static @Nullable String bearer(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
        ? header.substring(7).strip()
        : null;
  }
}
