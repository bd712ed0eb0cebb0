package fr.vigie.rights;

import com.nimbusds.jose.jwk.ECKey;
import fr.vigie.TestBackend;
import fr.vigie.identity.Forge;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tokens of the people of `rights.txt`. All sign in anew now and then, however long it takes
/// to try everything: tokens end.
final class RightsSignIn {

  private static final Duration SIGNED_IN = Duration.ofMinutes(4);

  private final ECKey key;
  private final Map<String, String> tokens = new HashMap<>();
  private Instant signedInAt = Instant.EPOCH;

  RightsSignIn() throws IOException, ParseException {
    key = ECKey.parse(Files.readString(TestBackend.FOLDER.resolve("demo-issuer.jwk")));
  }

  /// Null for nobody.
  @Nullable String token(String person) {
    var now = Instant.now();
    if (now.isAfter(signedInAt.plus(SIGNED_IN))) {
      tokens.clear();
      signedInAt = now;
    }
    return person.equals("nobody")
        ? null
        : tokens.computeIfAbsent(person, new Forge(key, "vigie-demo", signedInAt)::token);
  }
}
