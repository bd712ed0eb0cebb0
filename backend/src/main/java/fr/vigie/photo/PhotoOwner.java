package fr.vigie.photo;

import fr.vigie.contact.Myself;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.InvalidInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose a photo is: of someone who signed in, by a pseudonym of their own for photos, or of an app
/// whose user did not, by a shortened form of its key.
public record PhotoOwner(String key) {

  private static final String SCOPE = "photos";
  private static final String RULE = "22 to 128 letters, digits, _ and -, kept secret by the app";

  /// Whose what is sent now is; empty for who neither signed in nor shows a key.
  ///
  /// @param clientKey a secret that the app has made for itself; ignored of who signed in
  public static Optional<PhotoOwner> find(Myself myself, @Nullable String clientKey) {
    return myself
        .in(SCOPE)
        .or(() ->
            Optional.ofNullable(clientKey)
                .filter(key -> key.matches("[A-Za-z0-9_-]{22,128}"))
                .map(key -> "c" + Fingerprint.of("client", key)))
        .map(PhotoOwner::new);
  }

  /// Throws {@link InvalidInput} for who neither signed in nor shows a key.
  public static PhotoOwner of(Myself myself, @Nullable String clientKey) {
    return find(myself, clientKey).orElseThrow(() -> new InvalidInput("clientKey", RULE));
  }
}
