package fr.vigie.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who checks which token.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BelievedTokensTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final ECKey KEY = Forge.key("2026");
  private static final String OWN = "https://own.example";

  private final BelievedTokens tokens =
      new BelievedTokens(
          new TokenVerifier(
              List.of(
                  new Issuer(
                      "region", "vigie", new ImmutableJWKSet<>(new JWKSet(KEY.toPublicJWK())))),
              Clock.fixed(NOON, ZoneOffset.UTC)),
          List.of(new Own()));

  /// Believes what it is given, and says so.
  private record Own() implements TokenCheck {

    @Override
    public String issuer() {
      return OWN;
    }

    @Override
    public VerifiedToken verify(String token) {
      return new VerifiedToken(OWN, "checked " + token.length(), NOON, null);
    }
  }

  @Test
  void a_token_is_checked_by_who_knows_its_issuer() {
    var own = new Forge(KEY, OWN, NOON);

    assertThat(tokens.verify(own.token("camille")).subject()).startsWith("checked ");
    assertThat(tokens.verify(own.unsigned()).subject()).as("unsigned").startsWith("checked ");
    assertThat(tokens.verify(new Forge(KEY, "region", NOON).token("sami")).subject())
        .isEqualTo("sami");
  }

  @Test
  void a_token_of_another_issuer_is_refused_signed_or_not() {
    for (var issuer : List.of("https://evil.example", "region")) {
      var unsigned = new Forge(KEY, issuer, NOON).unsigned();

      assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> tokens.verify(unsigned));
    }
    var listed = new Forge(KEY, OWN, NOON).token(c -> c.claim("iss", List.of(OWN)));
    assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> tokens.verify(listed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "x.y.z", "\u0000", "bnVsbA.bnVsbA.bnVsbA", "e30.W10.", "e30.e30."})
  void garbage_is_refused(String token) {
    assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> tokens.verify(token));
  }

  @Test
  void what_is_too_endlessis_refused_before_it_is_read() {
    var endless = new Forge(KEY, OWN, NOON).token(c -> c.claim("padding", "x".repeat(9_000)));

    assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> tokens.verify(endless));
  }
}
