package fr.vigie.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.shared.TestTls;
import fr.vigie.webhook.WebhookCall.Failed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls of servers that behave, and of those that do not.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookCallTest {

  private static final byte[] BODY = "{\"type\":\"été\"}".getBytes(StandardCharsets.UTF_8);

  private static WebhookCall call(Duration deadline) {
    return call(deadline, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /// Every name leads to this machine.
  private static WebhookCall call(Duration deadline, SSLSocketFactory tls) {
    var addresses =
        new WebhookAddresses(
            new WebhookSettings(true), _ -> new InetAddress[] {InetAddress.getLoopbackAddress()});
    return new WebhookCall(addresses, tls, deadline);
  }

  private static WebhookReply post(PartnerServer server) throws Failed, InterruptedException {
    return post(server, Duration.ofSeconds(20));
  }

  private static WebhookReply post(PartnerServer server, Duration deadline)
      throws Failed, InterruptedException {
    try (var call = call(deadline)) {
      var url = URI.create("http://partner.example:" + server.port() + "/hook?of=vigie");
      return call.post(url, Map.of("webhook-id", "ntf_1"), BODY);
    }
  }

  private static void fails(PartnerServer server, Duration deadline, String code) {
    assertThatThrownBy(() -> post(server, deadline))
        .isInstanceOfSatisfying(Failed.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\r\n\r\n",
        "hello\r\n\r\n",
        "SSH-2.0-OpenSSH_9.6\r\n",
        "HTTP/1.1 20 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: te",
        "HTTP/2 200\r\n\r\n"
      })
  void what_is_no_http_is_told_so(String answer) {
    try (var server = PartnerServer.saying(answer)) {
      fails(server, Duration.ofSeconds(20), "NOT_HTTP");
    }
  }

  @Test
  void a_head_without_an_end_is_not_read_to_it() {
    try (var server =
        PartnerServer.of(out -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write("X-More: of the same\r\n".getBytes(StandardCharsets.US_ASCII));
          }
        })) {
      fails(server, Duration.ofSeconds(20), "NOT_HTTP");
    }
  }

  @Test
  void who_never_answers_is_cut_off() {
    try (var server = PartnerServer.silent()) {
      fails(server, Duration.ofMillis(300), "TIMEOUT");
    }
  }

  @Test
  void who_answers_a_byte_at_a_time_is_cut_off_as_well() {
    try (var server =
        PartnerServer.of(out -> {
          while (true) {
            out.write('H');
            out.flush();
            Thread.sleep(50);
          }
        })) {
      fails(server, Duration.ofMillis(400), "TIMEOUT");
    }
  }

  @Test
  void who_is_not_there_is_told_so() throws IOException {
    var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    var port = free.getLocalPort();
    free.close();
    try (var call = call(Duration.ofSeconds(20))) {
      assertThatThrownBy(
              () -> call.post(URI.create("http://partner.example:" + port), Map.of(), BODY))
          .isInstanceOfSatisfying(Failed.class, e -> assertThat(e.code()).isEqualTo("NOT_REACHED"));
    }
  }

  @Test
  void no_redirect_is_followed() throws Exception {
    try (var inside = PartnerServer.saying(PartnerServer.NO_CONTENT);
        var server =
            PartnerServer.saying(
                "HTTP/1.1 307 Elsewhere\r\nLocation: " + inside.url() + "\r\n\r\n")) {
      var reply = post(server);
      assertThat(reply.status()).isEqualTo(307);
      assertThat(reply.isGood()).isFalse();
      assertThat(inside.connections()).isZero();
    }
  }

  @Test
  void a_body_without_an_end_is_not_read() throws Exception {
    try (var server =
        PartnerServer.of(out -> {
          out.write(
              "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=x\r\n\r\n<html>"
                  .getBytes(StandardCharsets.US_ASCII));
          while (true) {
            out.write(new byte[65_536]);
          }
        })) {
      var reply = post(server);
      assertThat(reply.isGood()).isTrue();
      assertThat(reply.contentType()).contains("text/html");
    }
  }

  @Test
  void it_goes_to_the_address_that_was_looked_at_and_names_the_server() throws Exception {
    try (var server =
        PartnerServer.saying("HTTP/1.1 103 Early Hints\r\n\r\n" + PartnerServer.NO_CONTENT)) {
      assertThat(post(server).status()).isEqualTo(204);
      var heard = server.heard().getFirst();
      assertThat(heard.line()).isEqualTo("POST /hook?of=vigie HTTP/1.1");
      assertThat(heard.headers())
          .containsEntry("host", "partner.example:" + server.port())
          .containsEntry("webhook-id", "ntf_1")
          .containsEntry("connection", "close");
      assertThat(heard.body().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(BODY);
    }
  }

  @Test
  void how_long_it_wants_to_be_left_alone_is_read_within_bounds() {
    assertThat(asked("120")).isEqualTo(Duration.ofMinutes(2));
    assertThat(asked("999999")).isEqualTo(Duration.ofDays(1));
    assertThat(new WebhookReply(429, Map.of("retry-after", "-1")).retryAfter()).isEmpty();
    assertThat(new WebhookReply(429, Map.of("retry-after", "soon")).retryAfter()).isEmpty();
  }

  private static Duration asked(String value) {
    return new WebhookReply(429, Map.of("retry-after", value)).retryAfter().orElseThrow();
  }

  @Test
  void only_the_server_whose_certificate_it_is_is_told_anything(@TempDir Path folder)
      throws Exception {
    var tls = TestTls.of(folder, "partner.example");
    var socket =
        tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    try (var server = PartnerServer.on(socket, PartnerServer.says(PartnerServer.NO_CONTENT));
        var call = call(Duration.ofSeconds(20), tls.getSocketFactory())) {
      var there = ":" + server.port() + "/hook";
      assertThat(call.post(URI.create("https://partner.example" + there), Map.of(), BODY).status())
          .isEqualTo(204);
      assertThatThrownBy(
              () -> call.post(URI.create("https://other.example" + there), Map.of(), BODY))
          .isInstanceOfSatisfying(Failed.class, e -> assertThat(e.code()).isEqualTo("TLS"));
      assertThat(server.heard()).filteredOn(each -> !each.line().equals("null")).hasSize(1);
    }
  }
}
