package fr.vigie.identity;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Has each token checked by whoever knows its issuer.
final class BelievedTokens {

  /// Three parts, of which the last is empty where nothing is signed, as those of an emulator.
  private static final Pattern PARTS = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");

  private final TokenVerifier signed;
  private final Map<String, TokenCheck> checks;

  BelievedTokens(TokenVerifier signed, List<TokenCheck> checks) {
    this.signed = signed;
    this.checks =
        checks.stream().collect(Collectors.toMap(TokenCheck::issuer, Function.identity()));
  }

  /// Throws {@link InvalidToken}, or {@link fr.vigie.shared.Unavailable} when it cannot be said
  /// just now.
  VerifiedToken verify(String token) {
    var issuer = checks.isEmpty() ? null : said(token);
    var check = issuer == null ? null : checks.get(issuer);
    return check == null ? verified(signed.verify(token)) : check.verify(token);
  }

  /// Who it says it is from, which only says who is to check it; null when that is nobody.
  private static @Nullable String said(String token) {
    if (token.length() > TokenVerifier.MAX_CHARACTERS || !PARTS.matcher(token).matches()) {
      return null;
    }
    var payload = Arrays.asList(token.split("\\.", -1)).get(1);
    try {
      var claims = JSONObjectUtils.parse(new Base64URL(payload).decodeToString());
      // Of `null` nothing is made.
      return claims != null && claims.get("iss") instanceof String issuer ? issuer : null;
    } catch (ParseException malformed) {
      // As it is said again, and for good, by who checks it then.
      return null;
    }
  }

  private static VerifiedToken verified(JWTClaimsSet claims) {
    return new VerifiedToken(
        claims.getIssuer(),
        claims.getSubject(),
        claims.getExpirationTime().toInstant(),
        program(claims));
  }

  /// The program that the token was made for, in the words of OpenID Connect or of RFC 9068.
  private static @Nullable String program(JWTClaimsSet claims) {
    var program = claims.getClaim(claims.getClaim("azp") == null ? "client_id" : "azp");
    return program instanceof String name ? claims.getIssuer() + "|" + name : null;
  }
}
