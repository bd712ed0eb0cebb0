package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import fr.vigie.identity.Forge;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What stands for nobody is told so over HTTP, on every way in, and nothing of the inside.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TokensTest {

  private static final String ISSUER = "vigie-demo";

  private final TestBackend backend = TestBackend.shared();

  static Stream<Named<String>> refused() throws IOException, ParseException {
    TestBackend.shared();
    var now = Instant.now();
    var issuer = new Forge(key(), ISSUER, now);
    return Stream.of(
        Named.of("expired", issuer.token(c -> c.expirationTime(Date.from(now.minusSeconds(1))))),
        Named.of(
            "not valid yet", issuer.token(c -> c.notBeforeTime(Date.from(now.plusSeconds(90))))),
        Named.of("for another audience", issuer.token(c -> c.audience("another"))),
        Named.of("of another issuer", new Forge(key(), "https://evil.example", now).token("sami")),
        Named.of("by another key", new Forge(Forge.key("demo"), ISSUER, now).token("sami")),
        Named.of("by an unknown key", issuer.byKeyId("../../etc/passwd")),
        Named.of("unsigned", issuer.unsigned()),
        Named.of("signed with the public key", issuer.signedWithThePublicKey()),
        Named.of("of nobody", issuer.token(c -> c.subject(null))),
        Named.of("of an empty name", issuer.token(c -> c.subject(""))),
        Named.of("of 9 kB", issuer.token(c -> c.claim("padding", "x".repeat(9_000)))),
        Named.of("null in base64", "bnVsbA.bnVsbA.bnVsbA"),
        Named.of("garbage", "x.y.z"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void a_token_that_stands_for_nobody_is_refused_on_every_way_in(String token) {
    assertRefused(with("Bearer " + token).body("{\"query\":\"{__typename}\"}").post("/graphql"));
    assertRefused(with("Bearer " + token).queryParam("query", "{__typename}").get("/graphql"));
    assertRefused(with("Bearer " + token).get("/imports/imp_none/rejects.csv"));
    assertRefused(with("bearer  " + token).body("mutation").post("/imports/reports"));
  }

  /// A header of that size is refused before anyone reads what it says.
  @RepeatedTest(20)
  void a_token_of_100_kilobytes_is_refused() {
    var answer = with("Bearer " + "x".repeat(100_000)).body("{}").post("/graphql");

    assertThat(answer.statusCode()).isEqualTo(431);
    assertThat(answer.asString()).doesNotContain("java.", "fr.vigie", "xxxx");
  }

  /// A client that means to be someone is never taken for nobody.
  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", "bearer x y", "Bearer\tx"})
  void a_header_that_says_nobody_is_refused(String header) {
    assertRefused(with(header).body("{\"query\":\"{__typename}\"}").post("/graphql"));
  }

  @Test
  void the_issuers_own_token_is_taken() throws IOException, ParseException {
    var answer =
        with("Bearer " + new Forge(key(), ISSUER, Instant.now()).token("sami"))
            .body("{\"query\":\"{viewer{person{name}}}\"}")
            .post("/graphql");

    assertThat(answer.<String>path("data.viewer.person.name")).isEqualTo("Sami Haddad");
  }

  private io.restassured.specification.RequestSpecification with(String authorization) {
    return backend.as(null).header("Authorization", authorization);
  }

  private static void assertRefused(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.<String>path("errors[0].extensions.code")).isEqualTo("UNAUTHENTICATED");
    assertThat(answer.asString())
        .hasSizeLessThan(300)
        .doesNotContain("java", "nimbus", "JWT", "JWS", "Exception", "passwd", "evil", "padding");
  }

  /// The issuer of the demonstration keeps its key in a file.
  private static ECKey key() throws IOException, ParseException {
    return ECKey.parse(Files.readString(TestBackend.FOLDER.resolve("demo-issuer.jwk")));
  }
}
