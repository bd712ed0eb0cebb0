package fr.vigie.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TokenVerifierTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final ECKey KEY = Forge.key("2026");
  private static final ECKey OTHER_KEY = Forge.key("other");
  private static final Forge REGION = new Forge(KEY, "https://id.region.example", NOON);

  private final TokenVerifier tokens =
      new TokenVerifier(
          List.of(
              issuer("https://id.region.example", KEY), issuer("https://other.example", OTHER_KEY)),
          Clock.fixed(NOON, ZoneOffset.UTC));

  static Stream<Named<UnaryOperator<JWTClaimsSet.Builder>>> falseClaims() {
    return Stream.of(
        claims("expired", c -> c.expirationTime(at(-61))),
        claims("without an end", c -> c.expirationTime(null)),
        claims("at the end of time", c -> c.claim("exp", Long.MAX_VALUE)),
        claims("an end in words", c -> c.claim("exp", "tomorrow")),
        claims("not valid yet", c -> c.notBeforeTime(at(61))),
        claims("for another audience", c -> c.audience("another")),
        claims("for nobody", c -> c.audience((String) null)),
        claims("of no issuer", c -> c.issuer(null)),
        claims("of an issuer that is not believed", c -> c.issuer("https://evil.example")),
        claims("of the other issuer, by this key", c -> c.issuer("https://other.example")),
        claims("issuers in a list", c -> c.claim("iss", List.of("https://id.region.example"))),
        claims("of nobody", c -> c.subject(null)),
        claims("of an empty name", c -> c.subject("")),
        claims("of a blank name", c -> c.subject("  ")),
        claims("of an operator", c -> c.claim("sub", Map.of("$gt", ""))));
  }

  @ParameterizedTest
  @MethodSource("falseClaims")
  void a_token_with_claims_that_do_not_hold_is_refused(UnaryOperator<JWTClaimsSet.Builder> claims) {
    refused(REGION.token(claims));
  }

  @Test
  void a_token_by_another_key_is_refused() {
    refused(new Forge(OTHER_KEY, "https://id.region.example", NOON).token("sami"));
    refused(new Forge(Forge.key("2026"), "https://id.region.example", NOON).token("sami"));
  }

  @Test
  void a_token_by_a_key_that_is_unknown_is_refused() {
    refused(REGION.byKeyId("2025"));
    refused(REGION.byKeyId("../../etc/passwd"));
  }

  @Test
  void a_token_that_nobody_signed_is_refused() {
    refused(REGION.unsigned());
    var token = REGION.token("sami");
    refused(token.substring(0, token.lastIndexOf('.') + 1));
  }

  @Test
  void a_token_signed_with_the_public_key_as_a_secret_is_refused() {
    refused(REGION.signedWithThePublicKey());
  }

  @Test
  void a_token_with_the_claims_of_another_is_refused() {
    var own = REGION.token("sami").split("\\.", -1);
    var other = REGION.token("nadia").split("\\.", -1);

    refused(own[0] + "." + other[1] + "." + own[2]);
  }

  @Test
  void a_token_for_another_use_is_refused() {
    refused(REGION.ofType("dpop+jwt"));
  }

  @Test
  void a_token_of_100_kilobytes_is_refused_before_it_is_read() {
    refused(REGION.token(c -> c.claim("padding", "x".repeat(100_000))));
    refused("x".repeat(100_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "...",
        "....",
        "x",
        "x.y.z",
        "{}",
        "\u0000",
        "eyJ9.eyJ9.",
        "bnVsbA.bnVsbA.bnVsbA",
        "eyJhbGciOiJFUzI1NiJ9.bnVsbA.AAAA",
        "W10.W10.W10",
        "e30.e30.e30",
        "e30.e30.e30.e30.e30"
      })
  void garbage_is_refused(String token) {
    refused(token);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ES256", "EdDSA", "RS256", "ES512", "none", "", "\u0000"})
  void a_header_that_promises_an_algorithm_is_not_believed(String algorithm) {
    refused(part("{\"alg\":\"" + algorithm + "\",\"kid\":\"2026\"}") + "." + body() + ".AAAA");
    refused(part("{\"alg\":\"" + algorithm + "\",\"crit\":[\"x\"]}") + "." + body() + ".AAAA");
  }

  @Test
  void nested_json_is_refused() {
    refused(part("{\"alg\":\"ES256\"}") + "." + part("[".repeat(5_000)) + ".AAAA");
    refused(part("{\"a\":".repeat(1_000)) + "." + body() + ".AAAA");
  }

  /// Anything but a refusal would be a fault of ours.
  @Test
  void a_token_with_a_few_characters_changed_is_refused() {
    var random = new SplittableRandom(2026);
    var token = REGION.token("sami");
    for (var i = 0; i < 5_000; i++) {
      var changed = new StringBuilder(token);
      for (var changes = random.nextInt(1, 4); changes > 0; changes--) {
        var at = random.nextInt(token.length() - 2);
        changed.setCharAt(at, (char) (changed.charAt(at) ^ random.nextInt(1, 8)));
      }
      if (!changed.toString().equals(token)) {
        refused(changed.toString());
      }
    }
  }

  @Test
  void a_token_of_a_believed_issuer_says_who_it_is() {
    assertThat(tokens.verify(REGION.token("sami")).getSubject()).isEqualTo("sami");
    assertThat(tokens.verify(REGION.ofType("at+jwt")).getSubject()).isEqualTo("sami");
    assertThat(tokens.verify(REGION.token(c -> c.audience(List.of("x", "vigie")))).getIssuer())
        .isEqualTo("https://id.region.example");
  }

  private void refused(String token) {
    assertThatExceptionOfType(InvalidToken.class)
        .isThrownBy(() -> tokens.verify(token))
        .satisfies(refusal ->
            assertThat(refusal.getMessage())
                .isIn(
                    "too long",
                    "malformed",
                    "expired",
                    "not signed by its issuer",
                    "not from an issuer that is believed here",
                    "not for now, not for Vigie or not for anyone"));
  }

  private static Issuer issuer(String name, ECKey key) {
    return new Issuer(name, "vigie", new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())));
  }

  private static Named<UnaryOperator<JWTClaimsSet.Builder>> claims(
      String name, UnaryOperator<JWTClaimsSet.Builder> claims) {
    return Named.of(name, claims);
  }

  private static Date at(int seconds) {
    return Date.from(NOON.plusSeconds(seconds));
  }

  private static String body() {
    return part(
        "{\"iss\":\"https://id.region.example\",\"aud\":\"vigie\",\"sub\":\"sami\","
            + "\"exp\":1900000000}");
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
