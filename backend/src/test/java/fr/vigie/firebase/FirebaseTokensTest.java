package fr.vigie.firebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import fr.vigie.contractor.ContractorModule;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.firebase.FakeSignIn.Key;
import fr.vigie.identity.Grant;
import fr.vigie.identity.IdentityModule;
import fr.vigie.identity.InvalidToken;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import fr.vigie.territory.TerritoryModule;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who signs in by Firebase, with keys and users served as Google serves them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirebaseTokensTest {

  private static final Key OTHER_KEY = Key.made("2026");
  private static final SignInWorld WORLD = new SignInWorld();
  private static final FakeSignIn GOOGLE = WORLD.google;
  private static final String BELLEVILLE = "ter_215500430";

  private final FirebaseTokens tokens = WORLD.tokens();

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  static Stream<Named<UnaryOperator<JWTClaimsSet.Builder>>> falseClaims() {
    var future = Date.from(Instant.now().plusSeconds(600));
    var past = Date.from(Instant.now().minusSeconds(1));
    return Stream.of(
        claims("expired a second ago", c -> c.expirationTime(past)),
        claims("without an end", c -> c.expirationTime(null)),
        claims("an end in words", c -> c.claim("exp", "tomorrow")),
        claims("issued in ten minutes", c -> c.issueTime(future)),
        claims("never issued", c -> c.issueTime(null)),
        claims("of who signs in in ten minutes", c -> c.claim("auth_time", future)),
        claims("of who never signed in", c -> c.claim("auth_time", null)),
        claims("of who signed in in words", c -> c.claim("auth_time", "today")),
        claims("for another project", c -> c.audience("another-project")),
        claims("for two projects", c -> c.audience(List.of(FakeSignIn.PROJECT, "another"))),
        claims("for nobody", c -> c.audience((String) null)),
        claims("of another project", c -> c.issuer("https://securetoken.google.com/another")),
        claims(
            "a session cookie",
            c -> c.issuer("https://session.firebase.google.com/" + FakeSignIn.PROJECT)),
        claims("of no issuer", c -> c.issuer(null)),
        claims("of nobody", c -> c.subject(null)),
        claims("of an empty name", c -> c.subject("")),
        claims("of a blank name", c -> c.subject("  ")),
        claims("of 129 characters", c -> c.subject("x".repeat(129))),
        claims("of an operator", c -> c.claim("sub", Map.of("$gt", ""))),
        claims("of 9 kB", c -> c.claim("padding", "x".repeat(9_000))));
  }

  private static Named<UnaryOperator<JWTClaimsSet.Builder>> claims(
      String name, UnaryOperator<JWTClaimsSet.Builder> claims) {
    return Named.of(name, claims);
  }

  @ParameterizedTest
  @MethodSource("falseClaims")
  void a_token_with_claims_that_do_not_hold_is_refused(UnaryOperator<JWTClaimsSet.Builder> claims) {
    refused(GOOGLE.token(claims));
  }

  @Test
  void a_token_that_google_did_not_sign_is_refused() throws JOSEException {
    refused(FakeSignIn.token("2026", OTHER_KEY, c -> c));
    refused(FakeSignIn.token("of-another", OTHER_KEY, c -> c));
    refused(FakeSignIn.token(null, SignInWorld.KEY, c -> c));
    refused(new PlainJWT(FakeSignIn.claims().build()).serialize());
    refused(
        FakeSignIn.signed(
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID("2026")
                .type(JOSEObjectType.JWT)
                .build(),
            new MACSigner(SignInWorld.KEY.certificate().getPublicKey().getEncoded()),
            c -> c));
    refused(
        FakeSignIn.signed(
            new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("2026").build(),
            new RSASSASigner(SignInWorld.KEY.secret()),
            c -> c));
  }

  @Test
  void a_token_with_the_claims_of_another_is_refused() {
    var own = GOOGLE.token(c -> c).split("\\.", -1);
    var other = GOOGLE.token(c -> c.subject("nadia")).split("\\.", -1);

    refused(own[0] + "." + other[1] + "." + own[2]);
    refused(own[0] + "." + own[1] + ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "...", "x.y.z", "e30.e30.e30", "\u0000", "bnVsbA.bnVsbA.bnVsbA"})
  void garbage_is_refused(String token) {
    refused(token);
  }

  /// Anything but a refusal would be a fault of ours.
  @Test
  void a_token_with_a_character_changed_is_refused() {
    var random = new SplittableRandom(2026);
    var token = GOOGLE.token(c -> c);
    for (var i = 0; i < 300; i++) {
      // The last character holds bits that nobody reads.
      var at = random.nextInt(token.length() - 1);
      var changed = new StringBuilder(token);
      changed.setCharAt(at, (char) random.nextInt(33, 127));
      if (changed.charAt(at) != token.charAt(at)) {
        refused(changed.toString());
      }
    }
  }

  private void refused(String token) {
    assertThatExceptionOfType(InvalidToken.class).as(token).isThrownBy(() -> tokens.verify(token));
  }

  @Test
  void a_token_of_the_project_says_who_it_is() {
    var verified = tokens.verify(GOOGLE.token(c -> c));

    assertThat(verified.issuer()).isEqualTo(FakeSignIn.ISSUER);
    assertThat(verified.subject()).isEqualTo("camille");
    assertThat(verified.until()).isBetween(Instant.now(), Instant.now().plusSeconds(3_600));
    assertThat(verified.program()).isNull();
  }

  @Test
  void who_is_revoked_disabled_or_gone_is_refused_where_that_is_asked_for() {
    var checked = WORLD.checkedTokens();
    var hourAgo = Instant.now().minusSeconds(3_600);
    GOOGLE.knows("camille", false, hourAgo);
    GOOGLE.knows("hugo", false, Instant.now());
    GOOGLE.knows("ines", true, hourAgo);

    assertThat(checked.verify(GOOGLE.token(c -> c)).subject()).isEqualTo("camille");
    for (var gone : List.of("hugo", "ines", "nobody-knows-them")) {
      var token = GOOGLE.token(c -> c.subject(gone));
      assertThatExceptionOfType(InvalidToken.class)
          .as(gone)
          .isThrownBy(() -> checked.verify(token));
      assertThat(tokens.verify(token).subject()).as("unasked").isEqualTo(gone);
    }
  }

  /// Rights stay in Vigie, whatever a token claims.
  @Test
  void an_anonymous_user_is_a_citizen_and_claims_give_nobody_a_right() {
    var database = TestMongo.fresh();
    var event = EventModule.on(database, WORLD.clock);
    var identity =
        IdentityModule.on(
            database,
            TestMongo.mongo().transactions(),
            TerritoryModule.on(database, new LiveEvents()).territories(),
            ContractorModule.known(database),
            List.of(),
            List.of(tokens),
            event,
            new Ids(WORLD.clock),
            WORLD.clock);
    var grants = List.of(new Grant(Role.AGENT, BELLEVILLE));
    identity
        .people()
        .put(List.of(new Person("per_sami", "Sami", FakeSignIn.ISSUER, "sami-uid", grants)));
    var greedy =
        GOOGLE.token(c ->
            c.claim("admin", true)
                .claim("role", "ADMINISTRATOR")
                .claim("roles", List.of("REGIONAL_OPERATOR"))
                .claim("grants", List.of(Map.of("role", "ADMINISTRATOR")))
                .claim("azp", "partner"));

    var camille = identity.signIn().viewer(greedy);

    assertThat(camille.id()).isEqualTo(FakeSignIn.ISSUER + "#camille");
    assertThat(camille.person()).isNull();
    assertThat(camille.grants()).isEmpty();
    assertThat(camille.program()).as("so no partner either").isNull();
    var sami = identity.signIn().viewer(GOOGLE.token(c -> c.subject("sami-uid")));
    assertThat(sami.id()).isEqualTo("per_sami");
    assertThat(sami.grants()).isEqualTo(grants);
  }

  @Test
  void unsigned_tokens_of_an_emulator_are_believed_in_no_production() {
    var emulator = Map.of("FIREBASE_AUTH_EMULATOR_HOST", "127.0.0.1:9099");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignInSettings.from(emulator, false))
        .withMessageContaining("FIREBASE_AUTH_EMULATOR_HOST");
    assertThat(SignInSettings.from(emulator, true)).isEqualTo(SignInSettings.OFF);
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            SignInSettings.from(
                Map.of("VIGIE_FIREBASE_SIGN_IN", "yes", "VIGIE_FIREBASE_PROJECT", "p"), true));
    var checked = Map.of("VIGIE_FIREBASE_SIGN_IN", "checked");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignInSettings.from(checked, false))
        .withMessageContaining("VIGIE_FIREBASE_PROJECT");
    var both = Map.of("VIGIE_FIREBASE_SIGN_IN", "checked", "VIGIE_FIREBASE_PROJECT", "vigie-test");
    assertThat(SignInSettings.from(both, false)).isEqualTo(new SignInSettings(true, true));
  }
}
