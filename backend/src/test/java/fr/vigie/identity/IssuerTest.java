package fr.vigie.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import fr.vigie.shared.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An issuer whose keys are fetched from it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IssuerTest {

  private static final ECKey KEY = Forge.key("2026");
  private static final ECKey NEXT_KEY = Forge.key("2027");

  private final AtomicReference<String> published = new AtomicReference<>(keys(KEY));
  private final AtomicInteger fetched = new AtomicInteger();
  private HttpServer server;
  private TokenVerifier tokens;

  @BeforeEach
  void publish() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/keys",
        exchange -> {
          fetched.incrementAndGet();
          var body = published.get().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(body.length == 0 ? 500 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    tokens = new TokenVerifier(Issuer.parse("region|vigie|" + address), Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"region", "region|vigie", "region|vigie|keys", "a|b|http://c/|d", "a|b|x://y"})
  void a_setting_that_says_too_little_or_nonsense_is_refused(String setting) {
    assertThatIllegalArgumentException().isThrownBy(() -> Issuer.parse(setting));
  }

  @Test
  void several_are_parted_by_blanks_and_none_is_none() {
    assertThat(Issuer.parse("  ")).isEmpty();
    assertThat(Issuer.parse(" a|b|http://c/ \n d|e|http://f/ ")).hasSize(2);
  }

  @Test
  void unknown_keys_neither_confuse_it_nor_flood_the_issuer() {
    var forged = by(KEY).byKeyId("2025");
    for (var i = 0; i < 20; i++) {
      assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> tokens.verify(forged));
    }

    assertThat(tokens.verify(by(KEY).token("sami")).getSubject()).isEqualTo("sami");
    assertThat(fetched.get()).isLessThan(5);
  }

  @Test
  void a_new_key_is_believed_once_it_is_published() {
    assertThat(tokens.verify(by(KEY).token("sami")).getSubject()).isEqualTo("sami");
    published.set(keys(NEXT_KEY));

    assertThat(tokens.verify(by(NEXT_KEY).token("sami")).getSubject()).isEqualTo("sami");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not keys", "[]"})
  void an_issuer_that_does_not_answer_is_nobodys_fault_and_forgotten_when_it_does(String broken) {
    published.set(broken);
    var token = by(KEY).token("sami");
    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> tokens.verify(token));
    published.set(keys(KEY));

    assertThat(tokens.verify(token).getSubject()).isEqualTo("sami");
  }

  private static Forge by(ECKey key) {
    return new Forge(key, "region", Clock.systemUTC().instant());
  }

  private static String keys(ECKey key) {
    return new JWKSet(key.toPublicJWK()).toString();
  }
}
