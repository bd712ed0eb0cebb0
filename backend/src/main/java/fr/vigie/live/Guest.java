package fr.vigie.live;

import fr.vigie.http.Authentication;
import fr.vigie.http.Subject;
import fr.vigie.shared.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whose connection it is.
///
/// @param token as it came; null for someone who did not sign in
/// @param language what they read
/// @param user whom limits count: the person, or the network address of someone not signed in
record Guest(
    @Nullable String token, Language language, Map<Class<?>, Object> circumstances, String user) {

  /// Throws {@link Authentication.Unauthenticated}.
  static Guest of(
      Authentication authentication, @Nullable String token, Language language, String address) {
    var circumstances = authentication.circumstances(token, language);
    return new Guest(token, language, circumstances, user(circumstances, address));
  }

  private static String user(Map<Class<?>, Object> circumstances, String address) {
    return circumstances.get(Subject.class) instanceof Subject subject ? subject.id() : address;
  }

  /// Whether the token still gives the same rights.
  boolean isStill(Authentication authentication) {
    try {
      return mayUse(authentication, token);
    } catch (Authentication.Unauthenticated e) {
      return false;
    }
  }

  /// Whether another token gives the same rights; throws {@link Authentication.Unauthenticated}.
  boolean mayUse(Authentication authentication, @Nullable String other) {
    return authentication.circumstances(other, language).equals(circumstances);
  }
}
