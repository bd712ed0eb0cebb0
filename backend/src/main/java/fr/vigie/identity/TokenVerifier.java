package fr.vigie.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import fr.vigie.shared.Unavailable;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Checks a token's signature, issuer, audience and times against the issuers that are believed.
final class TokenVerifier {

  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  /// Access tokens (RFC 9068), and those of issuers that say no type.
  @SuppressWarnings("NullAway") // null stands for a token that says no type
  private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES =
      new DefaultJOSEObjectTypeVerifier<>(
          JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), (JOSEObjectType) null);

  static final int MAX_CHARACTERS = 8_192;

  /// Three parts of base64url, of which the first is an object: its brace gives the `e`.
  private static final Pattern COMPACT = Pattern.compile("e[\\w-]+\\.[\\w-]+\\.[\\w-]+");

  private static final String UNSIGNED = "not signed by its issuer";

  private final Map<String, DefaultJWTProcessor<SecurityContext>> processors = new HashMap<>();

  TokenVerifier(List<Issuer> issuers, Clock clock) {
    issuers.forEach(issuer -> processors.put(issuer.name(), processor(issuer, clock)));
  }

  /// Throws {@link InvalidToken}, or {@link Unavailable} when the issuer's keys cannot be had just
  /// now.
  JWTClaimsSet verify(String token) {
    require(token.length() <= MAX_CHARACTERS, "too long");
    require(COMPACT.matcher(token).matches(), "malformed");
    try {
      return verify(SignedJWT.parse(token));
    } catch (ParseException e) {
      throw new InvalidToken("malformed");
    } catch (RateLimitReachedException keysAreFreshAlready) {
      throw new InvalidToken(UNSIGNED);
    } catch (KeySourceException e) {
      throw new Unavailable(e);
    } catch (ExpiredJWTException e) {
      throw new InvalidToken("expired");
    } catch (BadJWTException e) {
      throw new InvalidToken("not for now, not for Vigie or not for anyone");
    } catch (BadJOSEException | JOSEException e) {
      throw new InvalidToken(UNSIGNED);
    }
  }

  private JWTClaimsSet verify(SignedJWT token)
      throws ParseException, BadJOSEException, JOSEException {
    var processor = processors.get(token.getJWTClaimsSet().getIssuer());
    if (processor == null) {
      throw new InvalidToken("not from an issuer that is believed here");
    }
    var claims = processor.process(token, null);
    require(!claims.getSubject().isBlank(), "not for now, not for Vigie or not for anyone");
    return claims;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new InvalidToken(otherwise);
    }
  }

  private static DefaultJWTProcessor<SecurityContext> processor(Issuer issuer, Clock clock) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(TYPES);
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
}
