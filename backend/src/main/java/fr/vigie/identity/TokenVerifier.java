package fr.vigie.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks a token's signature, issuer, audience and times against the issuers that are believed.
final class TokenVerifier {

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.EdDSA);
  private static final int MAX_CHARACTERS = 8_192;

  private final Map<String, DefaultJWTProcessor<SecurityContext>> processors = new HashMap<>();

  TokenVerifier(List<Issuer> issuers, Clock clock) {
    issuers.forEach(issuer -> processors.put(issuer.name(), processor(issuer, clock)));
  }

  JWTClaimsSet verify(String token) {
    if (token.length() > MAX_CHARACTERS) {
      throw new InvalidToken("too long");
    }
    try {
      var parsed = JWTParser.parse(token);
      var claimed = parsed.getJWTClaimsSet();
      var processor = claimed == null ? null : processors.get(claimed.getIssuer());
      if (processor == null) {
        throw new InvalidToken("not from an issuer that is believed here");
      }
      return processor.process(parsed, null);
    } catch (KeySourceException e) {
      throw new KeysUnavailable(e);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new InvalidToken(String.valueOf(e.getMessage()));
    }
  }

  private static DefaultJWTProcessor<SecurityContext> processor(Issuer issuer, Clock clock) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, issuer.keys()));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            issuer.audience(),
            new JWTClaimsSet.Builder().issuer(issuer.name()).build(),
            Set.of("sub", "exp")) {
          @Override
          protected Date currentTime() {
            return Date.from(clock.instant());
          }
        });
    return processor;
  }

  /// The issuer's keys cannot be had just now: nobody's fault who is asking.
  static final class KeysUnavailable extends RuntimeException {
    KeysUnavailable(Throwable cause) {
      super(cause);
    }
  }
}
