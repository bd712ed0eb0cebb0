package fr.vigie.firebase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.outbox.Address;
import fr.vigie.outbox.Answer;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes through a proxy, which lets nothing through here.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FirebaseProxyTest {

  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  @Test
  void Google_is_reached_through_the_proxy_and_a_proxy_that_refuses_is_an_outage(
      @TempDir Path folder) throws IOException {
    try (var google = FakeFcm.start();
        var proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> refuse(proxy));
      var account = google.settings(folder).credentials();
      var way = URI.create("http://127.0.0.1:" + proxy.getLocalPort());
      try (var firebase =
          FirebaseModule.on(new FirebaseSettings("vigie-test", account, way, null))) {
        var sender =
            firebase.senders(new HeldTargets(), new TestWords(), Clock.systemUTC()).getFirst();

        var answer = sender.send(List.of(news()), _ -> {}).getFirst();

        assertThat(answer).isInstanceOf(Answer.Later.class);
        assertThat(((Answer.Later) answer).isOutage()).isTrue();
        assertThat(asked)
            .isNotEmpty()
            .allSatisfy(line -> assertThat(line).startsWith("CONNECT oauth2.googleapis.com:443 "));
      }
    }
  }

  private void refuse(ServerSocket proxy) {
    try {
      while (!proxy.isClosed()) {
        try (var socket = proxy.accept()) {
          var reader =
              new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
          asked.add(reader.readLine());
          socket
              .getOutputStream()
              .write(
                  "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
                      .getBytes(StandardCharsets.US_ASCII));
        }
      }
    } catch (IOException e) {
      assertThat(proxy.isClosed()).isTrue();
    }
  }

  private static Delivery news() {
    var now = Instant.now();
    return new Delivery(
        "evt_1 PUSH topic:news",
        "ntf_1",
        "evt_1",
        new Message("NEWS", "ter_1", "rep_1", Map.of()),
        new Address(Channel.PUSH, "topic:news", null, "fr"),
        null,
        now,
        now.plusSeconds(60),
        Delivery.State.WAITING,
        1,
        List.of());
  }
}
