package fr.vigie.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import fr.vigie.mongo.TestMongo;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final ECKey KEY = Forge.key("2026");
  private static final Forge REGION = new Forge(KEY, "region", NOON);
  private static final String BELLEVILLE = "ter_215500430";

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final InstantSource source = now::get;
  private final MongoPeople people = new MongoPeople(TestMongo.fresh());
  private final SignIn signIn = signIn();

  private SignIn signIn() {
    var clock = source.withZone(ZoneOffset.UTC);
    var keys =
        new ImmutableJWKSet<com.nimbusds.jose.proc.SecurityContext>(new JWKSet(KEY.toPublicJWK()));
    var issuers = List.of(new Issuer("region", "vigie", keys), new Issuer("other", "vigie", keys));
    return new SignIn(
        new BelievedTokens(new TokenVerifier(issuers, clock), List.of()), people, clock);
  }

  @BeforeEach
  void sami_is_an_agent_of_belleville() {
    people.put(List.of(sami(new Grant(Role.AGENT, BELLEVILLE))));
  }

  @Test
  void a_token_seen_before_ends_when_it_ends() {
    var token = REGION.token(claims -> claims.expirationTime(Date.from(NOON.plusSeconds(10))));
    assertThat(signIn.viewer(token).isSignedIn()).isTrue();
    now.set(NOON.plusSeconds(11));

    assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> signIn.viewer(token));
  }

  @Test
  void a_refused_token_is_refused_again() {
    for (var i = 0; i < 3; i++) {
      assertThatExceptionOfType(InvalidToken.class)
          .isThrownBy(() -> signIn.viewer(REGION.unsigned()));
    }
  }

  @Test
  void the_same_name_at_another_issuer_is_someone_else() {
    var other = signIn.viewer(new Forge(KEY, "other", NOON).token("sami"));

    assertThat(other.person()).isNull();
    assertThat(other.id()).isNotEqualTo(signIn.viewer(REGION.token("sami")).id());
    assertThat(signIn.viewer(new Forge(KEY, "other", NOON).token("camille")).id())
        .isNotEqualTo(signIn.viewer(REGION.token("camille")).id());
  }

  @Test
  void who_is_no_member_of_staff_is_a_citizen_and_the_same_each_time() {
    var camille = signIn.viewer(REGION.token("camille"));
    now.set(NOON.plusSeconds(60));

    assertThat(camille.grants()).isEmpty();
    assertThat(camille.scope(Right.SEE_REPORTS).isNowhere()).isTrue();
    assertThat(signIn.viewer(REGION.token("camille")).is(camille.id())).isTrue();
  }

  @Test
  void a_role_that_is_taken_away_counts_half_a_minute_later_at_most() {
    var token = REGION.token("sami");
    assertThat(signIn.viewer(token).may(Right.DO_WORK, BELLEVILLE)).isTrue();
    people.put(List.of(sami(new Grant(Role.AGENT, "ter_elsewhere"))));
    assertThat(signIn.viewer(token).may(Right.DO_WORK, BELLEVILLE)).as("remembered").isTrue();
    now.set(NOON.plusSeconds(31));

    assertThat(signIn.viewer(token).may(Right.DO_WORK, BELLEVILLE)).isFalse();
  }

  private static Person sami(Grant grant) {
    return new Person("per_sami", "Sami Haddad", "region", "sami", List.of(grant));
  }
}
