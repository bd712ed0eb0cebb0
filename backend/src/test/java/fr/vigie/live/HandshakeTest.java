package fr.vigie.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import java.io.IOException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class HandshakeTest {

  private static final String ACCEPTED = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

  private final TestBackend backend = TestBackend.shared();

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example", "http://vigie.example:8080", "null", "no origin at all"})
  void foreign_pages_are_refused(String origin) throws IOException {
    assertThat(answer(RawClient.handshake("Origin: " + origin + "\r\n")))
        .startsWith("HTTP/1.1 403");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-WebSocket-Version: 13, Sec-WebSocket-Version: 8, 426",
    "dGhlIHNhbXBsZSBub25jZQ==, c2hvcnQ=, 400",
    "dGhlIHNhbXBsZSBub25jZQ==, !, 400",
    "'keep-alive, Upgrade', keep-alive, 400"
  })
  void what_is_no_handshake_is_refused(String right, String wrong, int status) throws IOException {
    assertThat(answer(RawClient.handshake("").replace(right, wrong)))
        .startsWith("HTTP/1.1 " + status);
  }

  @Test
  void another_sub_protocol_closes_with_4406() throws IOException {
    try (var client = new RawClient(backend)) {
      client.write(RawClient.handshake("").replace("graphql-transport-ws", "graphql-ws"));

      assertThat(client.head()).startsWith("HTTP/1.1 101").doesNotContain("graphql");
      assertThat(client.closeCode()).isEqualTo(4406);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Origin: http://vigie.example\r\n", "Origin: http://VIGIE.example:80\r\n"})
  void own_pages_and_what_is_no_browser_are_let_in(String origin) throws IOException {
    assertThat(answer(RawClient.handshake(origin)))
        .startsWith("HTTP/1.1 101")
        .contains(ACCEPTED, "Sec-WebSocket-Protocol: graphql-transport-ws");
  }

  private String answer(String request) throws IOException {
    try (var client = new RawClient(backend)) {
      return client.write(request).head();
    }
  }
}
