package fr.vigie.mail;

import static fr.vigie.mail.MailWorld.CAMILLE;
import static fr.vigie.mail.MailWorld.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Eventually;
import fr.vigie.outbox.Answer;
import fr.vigie.shared.TestTls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Mail servers that refuse, put off, say nothing or do not encrypt.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmtpRefusalTest {

  private static final Answer SENT = new Answer.Accepted("SENT", null);

  private static MailWorld world(ScriptedSmtp server) {
    return new MailWorld("smtp://127.0.0.1:" + server.port(), false);
  }

  /// Says something else to one command.
  private static ScriptedSmtp saying(String command, String reply) {
    return ScriptedSmtp.of(said -> said.startsWith(command) ? reply : null);
  }

  @Test
  void who_greylists_sees_the_same_mail_again_after_minutes() {
    try (var server =
        saying("RCPT TO:<camille", "451 4.7.1 <camille@example.org>: greylisted, come again")) {
      var world = world(server);
      var pauses = new int[] {5, 10, 20, 60, 60};
      for (var attempt = 1; attempt <= pauses.length; attempt++) {
        var delivery = world.delivery("REPORT_CLOSED", CAMILLE, "fr", null, 1, attempt);
        assertThat(world.send(delivery, world.resolved(ZOE)))
            .containsExactly(
                new Answer.Later(
                    "SMTP_451", "451 4.7.1", Duration.ofMinutes(pauses[attempt - 1]), false),
                SENT);
      }
      assertThat(server.connections()).as("one a run").isEqualTo(pauses.length);
    }
  }

  @Test
  void an_address_that_is_refused_is_not_tried_again_for_a_month_but_another_is() {
    try (var server =
        saying("RCPT TO:<camille@example.org", "550 5.1.1 <camille@example.org> unknown")) {
      var world = world(server);
      assertThat(world.send(world.resolved(CAMILLE), world.resolved(ZOE)))
          .containsExactly(new Answer.Refused("SMTP_550", "550 5.1.1"), SENT);
      assertThat(world.send(world.resolved(CAMILLE)))
          .containsExactly(new Answer.Refused("UNREACHABLE", null));
      assertThat(server.connections()).isEqualTo(1);

      world.knows(CAMILLE, "camille@elsewhere.example");
      assertThat(world.send(world.resolved(CAMILLE))).containsExactly(SENT);
      world.knows(CAMILLE, "camille@example.org");
      world.clock.by(Duration.ofDays(30));
      assertThat(world.send(world.resolved(CAMILLE)))
          .containsExactly(new Answer.Refused("SMTP_550", "550 5.1.1"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "., 554 5.7.1 spam, SMTP_554, 554 5.7.1",
    "DATA, 550 no, SMTP_550, 550",
  })
  void a_mail_that_is_refused_says_nothing_of_the_address(
      String command, String reply, String code, String detail) {
    try (var server = saying(command, reply)) {
      var world = world(server);
      for (var attempt = 0; attempt < 2; attempt++) {
        assertThat(world.send(world.resolved(CAMILLE)))
            .containsExactly(new Answer.Refused(code, detail));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"RCPT, 452 4.2.2 full", "RCPT, 552 5.2.2 full", "DATA, 451 busy", "., 452 busy"})
  void what_passes_is_tried_again(String command, String reply) {
    try (var server = saying(command, reply)) {
      var world = world(server);
      assertThat(world.send(world.resolved(CAMILLE)))
          .singleElement()
          .isInstanceOfSatisfying(
              Answer.Later.class,
              later -> {
                assertThat(later.after()).isEqualTo(Duration.ofMinutes(5));
                assertThat(later.isOutage()).isFalse();
              });
    }
  }

  @Test
  void a_server_that_refuses_us_would_refuse_the_next_as_well() {
    try (var server = saying("MAIL", "550 5.7.1 you are not allowed")) {
      var world = world(server);
      assertThat(world.send(world.resolved(CAMILLE)))
          .containsExactly(new Answer.Later("SMTP_550", "550 5.7.1", Duration.ofMinutes(5), true));
    }
  }

  @Test
  void a_server_that_hangs_up_between_two_mails_is_asked_anew() {
    var mails = new AtomicInteger();
    try (var server =
        ScriptedSmtp.of(said ->
            said.startsWith("MAIL") && mails.incrementAndGet() == 2 ? "421 4.3.2 closing" : null)) {
      var world = world(server);
      var answers =
          world.send(world.resolved(CAMILLE), world.resolved(ZOE), world.resolved(CAMILLE));
      assertThat(answers.get(0)).isEqualTo(SENT);
      assertThat(answers.get(1)).isInstanceOf(Answer.Later.class);
      assertThat(answers.get(2)).isEqualTo(SENT);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA", "."})
  void a_server_that_falls_silent_is_cut_off(String command) {
    try (var server = saying(command, ScriptedSmtp.SILENCE)) {
      var world =
          new MailWorld(
              "smtp://127.0.0.1:" + server.port(),
              false,
              Duration.ofMillis(300),
              Duration.ofSeconds(20));
      assertIsOutage(world.send(world.resolved(CAMILLE)).getFirst(), "NOT_REACHED");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECT", "RCPT", "."})
  void a_server_that_says_a_byte_at_a_time_is_cut_off_as_well(String command) {
    try (var server = saying(command, ScriptedSmtp.DRIP)) {
      var world =
          new MailWorld(
              "smtp://127.0.0.1:" + server.port(),
              false,
              Duration.ofSeconds(20),
              Duration.ofMillis(500));
      assertIsOutage(world.send(world.resolved(CAMILLE)).getFirst(), "TIMEOUT");
    }
  }

  @Test
  void a_server_that_hangs_up_or_is_not_there_is_an_outage() throws IOException {
    try (var server = saying("CONNECT", ScriptedSmtp.HANGS_UP)) {
      var world = world(server);
      assertIsOutage(world.send(world.resolved(CAMILLE)).getFirst(), "NOT_REACHED");
    }
    var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    free.close();
    var nowhere = new MailWorld("smtp://127.0.0.1:" + free.getLocalPort(), true);
    assertThat(nowhere.send(nowhere.resolved(CAMILLE), nowhere.resolved(ZOE)))
        .allSatisfy(answer -> assertIsOutage(answer, "NOT_REACHED"));
  }

  @Test
  void a_server_that_does_not_encrypt_is_told_nothing() {
    try (var server = ScriptedSmtp.of(_ -> null)) {
      var world = new MailWorld("smtp://vigie:secret@127.0.0.1:" + server.port(), true);
      assertIsOutage(world.send(world.resolved(CAMILLE)).getFirst(), "NO_TLS");
      assertThat(server.commands()).noneMatch(said -> said.startsWith("AUTH"));
      assertThat(server.commands()).noneMatch(said -> said.startsWith("MAIL"));
    }
  }

  @Test
  void a_server_that_encrypts_is_told_everything_after_that(@TempDir Path folder) throws Exception {
    try (var server = ScriptedSmtp.encrypting(TestTls.of(folder, "mail.example"))) {
      var world = new MailWorld("smtp://127.0.0.1:" + server.port(), true);
      assertThat(world.send(world.resolved(CAMILLE))).containsExactly(SENT);
      assertThat(server.commands().stream().map(said -> said.split(" ", 2)[0]))
          .containsExactly("EHLO", "STARTTLS", "EHLO", "MAIL", "RCPT", "DATA", "QUIT");
    }
  }

  @Test
  void a_name_in_other_letters_needs_a_server_that_takes_it() {
    try (var server = ScriptedSmtp.of(_ -> null)) {
      var world = world(server);
      world.knows(CAMILLE, "rené@example.org");
      assertThat(world.send(world.resolved(CAMILLE), world.resolved(ZOE)))
          .containsExactly(new Answer.Refused("NEEDS_SMTPUTF8", null), SENT);
    }
    try (var server = saying("EHLO", "250-mail.example\r\n250 SMTPUTF8")) {
      var world = world(server);
      world.knows(CAMILLE, "rené@example.org");
      assertThat(world.send(world.resolved(CAMILLE))).containsExactly(SENT);
      assertThat(server.commands()).anyMatch(said -> said.startsWith("RCPT TO:<rené@example.org>"));
    }
  }

  @Test
  void who_is_told_to_stop_knows_what_was_sent_and_leaves_the_rest_for_later()
      throws InterruptedException {
    try (var server = saying("RCPT TO:<zoe", ScriptedSmtp.SILENCE)) {
      var world = world(server);
      var came = new AtomicReference<List<Answer>>();
      var backend =
          Thread.ofVirtual()
              .start(() -> came.set(world.send(world.resolved(CAMILLE), world.resolved(ZOE))));
      Eventually.within(
          Duration.ofSeconds(15),
          () -> server.commands().stream().anyMatch(said -> said.startsWith("RCPT TO:<zoe")));

      backend.interrupt();
      backend.join();

      assertThat(came.get()).containsExactly(SENT, new Answer.Later("STOPPED", null, null, false));
    }
  }

  private static void assertIsOutage(Answer answer, String code) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Later.class,
            later -> {
              assertThat(later.code()).isEqualTo(code);
              assertThat(later.isOutage()).isTrue();
            });
  }
}
