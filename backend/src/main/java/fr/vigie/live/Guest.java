package fr.vigie.live;

import fr.vigie.http.Authentication;
import fr.vigie.http.Sender;
import fr.vigie.http.Subject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whose connection it is.
///
/// @param token as it came; null for someone who did not sign in
/// @param sender the network address; a connection names no device
/// @param user whom limits count: the person, or the network address of someone not signed in
record Guest(
    @Nullable String token, Map<Class<?>, Object> circumstances, String user, Sender sender) {

  /// Throws {@link Authentication.Unauthenticated}.
  static Guest of(Authentication authentication, @Nullable String token, String address) {
    var circumstances = authentication.circumstances(token);
    return new Guest(token, circumstances, user(circumstances, address), new Sender(address, null));
  }

  private static String user(Map<Class<?>, Object> circumstances, String address) {
    return circumstances.get(Subject.class) instanceof Subject subject ? subject.id() : address;
  }

  /// Whether the token still gives the same rights.
  boolean isStill(Authentication authentication) {
    try {
      return authentication.circumstances(token).equals(circumstances);
    } catch (Authentication.Unauthenticated e) {
      return false;
    }
  }
}
