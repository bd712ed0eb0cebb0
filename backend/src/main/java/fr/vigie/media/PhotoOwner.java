package fr.vigie.media;

import fr.vigie.identity.Viewer;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.InvalidInput;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose a photo is: of someone who signed in, or of an app whose user did not. Only a shortened
/// form is kept, which tells whether it is the same one again and nothing else.
public record PhotoOwner(String key) {

  private static final String RULE = "22 to 128 letters, digits, _ and -, kept secret by the app";

  /// Whose what is sent now is; empty for who neither signed in nor shows a key.
  ///
  /// @param clientKey a secret that the app has made for itself; ignored of who signed in
  public static Optional<PhotoOwner> find(Viewer viewer, @Nullable String clientKey) {
    if (viewer.id() != null) {
      return Optional.of(ofPerson(viewer.id()));
    }
    return Optional.ofNullable(clientKey)
        .filter(key -> key.matches("[A-Za-z0-9_-]{22,128}"))
        .map(key -> new PhotoOwner("c" + Fingerprint.of("client", key)));
  }

  /// A person who signed in.
  ///
  /// @param id as {@link Viewer#id} has it
  public static PhotoOwner ofPerson(String id) {
    return new PhotoOwner("p" + Fingerprint.of("person", id));
  }

  /// Throws {@link InvalidInput} for who neither signed in nor shows a key.
  public static PhotoOwner of(Viewer viewer, @Nullable String clientKey) {
    return find(viewer, clientKey).orElseThrow(() -> new InvalidInput("clientKey", RULE));
  }
}
