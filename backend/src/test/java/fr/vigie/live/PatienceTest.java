package fr.vigie.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import fr.vigie.demo.DemoSize;
import fr.vigie.document.AdHocDocuments;
import fr.vigie.http.HttpSettings;
import fr.vigie.live.LiveSettings.Limits;
import fr.vigie.live.LiveSettings.Patience;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class PatienceTest {

  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final TestBackend BACKEND = impatient();

  /// A class of its own: what runs beside the requests asks it for the time while the backend, and
  /// with it this test, is still being made.
  private static final class Later implements InstantSource {
    static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(AHEAD.get());
    }
  }

  private static TestBackend impatient() {
    var patience = new Patience(SHORT, SHORT, SHORT, SHORT, SHORT, SHORT);
    var settings = new LiveSettings(new Limits(8, 2, 50, 3), patience);
    return new TestBackend(
        new DemoSize(20, 20),
        List.of(),
        new Later().withZone(ZoneOffset.UTC),
        AdHocDocuments.FOR_EVERYONE,
        HttpSettings.from(Map.of("VIGIE_ORIGINS", "https://vigie.example"), 0),
        settings);
  }

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  @Test
  void a_client_that_says_nothing_is_closed_with_4408() {
    try (var client = TestSocket.open(BACKEND)) {
      assertThat(client.closed()).isEqualTo(4408);
    }
  }

  @Test
  void a_page_of_an_origin_that_is_not_configured_is_refused() throws IOException {
    try (var other = new RawClient(BACKEND);
        var configured = new RawClient(BACKEND)) {
      var handshake = RawClient.handshake("Origin: http://other.example\r\n");
      assertThat(other.write(handshake).head()).startsWith("HTTP/1.1 403");
      handshake = RawClient.handshake("Origin: https://vigie.example\r\n");
      assertThat(configured.write(handshake).head()).startsWith("HTTP/1.1 101");
    }
  }

  @Test
  void one_person_has_two_sockets_and_three_operations_at_most() {
    try (var first = TestSocket.as(BACKEND, "marc");
        var second = TestSocket.as(BACKEND, "marc");
        var third = TestSocket.open(BACKEND)) {
      var payload = TestSocket.authorization(BACKEND.token("marc"));
      third.say("{\"type\":\"connection_init\",\"payload\":" + payload + "}");
      assertThat(third.closed()).isEqualTo(4429);

      first.subscribes("1", Reporter.FILED).subscribes("2", Reporter.FILED).isReady();
      second.subscribes("3", Reporter.FILED).isReady();
      second.subscribes("4", Reporter.FILED).hears("error");
    }
  }

  @Test
  void one_address_has_eight_connections_at_most() throws IOException {
    var clients = new ArrayList<RawClient>();
    try {
      var head = "";
      for (var i = 0; i < 9; i++) {
        clients.add(new RawClient(BACKEND));
        head = clients.getLast().write(RawClient.handshake("")).head();
      }
      assertThat(head).startsWith("HTTP/1.1 429").containsIgnoringCase("Retry-After: 30");
    } finally {
      for (var client : clients) {
        client.close();
      }
    }
  }

  @Test
  void a_peer_that_gives_no_sign_of_life_is_cut_off() throws IOException {
    try (var client = RawClient.upgraded(BACKEND)) {
      client.text("{\"type\":\"connection_init\"}");

      // The client reads, but answers no ping.
      assertThat(client.isEnded()).isTrue();
    }
  }

  @Test
  void a_client_that_does_not_read_harms_nobody_and_is_cut_off() throws IOException {
    try (var deaf = RawClient.upgraded(BACKEND);
        var other = TestSocket.as(BACKEND, "nadia")) {
      deaf.text(
          "{\"type\":\"connection_init\",\"payload\":"
              + TestSocket.authorization(BACKEND.token("rita"))
              + "}");
      for (var i = 0; i < 3; i++) {
        deaf.text(
            "{\"id\":\"%d\",\"type\":\"subscribe\",\"payload\":{\"query\":\"%s\"}}"
                .formatted(i, Reporter.FILED));
      }
      other.subscribes("1", Reporter.FILED).isReady();
      for (var i = 0; i < 5; i++) {
        var report = Reporter.files(BACKEND, "x".repeat(2_000));
        assertThat(other.hears("next").getString("payload.data.reportFiled.report.id"))
            .isEqualTo(report);
      }
      assertThat(deaf.isEnded()).isTrue();
      other.isReady();
    }
  }

  @Test
  void a_quiet_client_that_answers_pings_stays() {
    try (var client = TestSocket.as(BACKEND, null)) {
      var until = System.nanoTime() + SHORT.multipliedBy(4).toNanos();
      // The JDK's client answers pings by itself.
      while (System.nanoTime() < until) {
        LockSupport.parkNanos(until - System.nanoTime());
      }
      client.isReady();
    }
  }

  @Test
  void when_the_token_expires_the_socket_is_closed_with_4403() {
    try (var client = TestSocket.as(BACKEND, "ines")) {
      client.subscribes("1", Reporter.FILED).isReady();

      Later.AHEAD.set(Duration.ofHours(13));

      assertThat(client.closed()).isEqualTo(4403);
    } finally {
      Later.AHEAD.set(Duration.ZERO);
    }
  }

  @Test
  void when_the_server_stops_sockets_are_closed_with_1001() {
    var other = new TestBackend(new DemoSize(20, 20), List.of());
    try (var client = TestSocket.as(other, null)) {
      other.close();

      assertThat(client.closed()).isEqualTo(1001);
    }
  }
}
