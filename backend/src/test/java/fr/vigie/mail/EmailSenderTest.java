package fr.vigie.mail;

import static fr.vigie.mail.MailWorld.CAMILLE;
import static fr.vigie.mail.MailWorld.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.vigie.outbox.Answer;
import fr.vigie.outbox.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Mails that a real mail server takes.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailSenderTest {

  private static final Answer SENT = new Answer.Accepted("SENT", null);

  private static final GreenMail SERVER =
      new GreenMail(
          new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_SMTPS)});

  private MailWorld world;

  private static ServerSetup setup(String protocol) {
    var setup = new ServerSetup(0, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(30_000);
    return setup;
  }

  @BeforeAll
  static void start() {
    SERVER.start();
    SERVER.setUser("vigie@region.example", "vigie", "pass/word");
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void empty() throws Exception {
    SERVER.purgeEmailFromAllMailboxes();
    world = new MailWorld("smtp://127.0.0.1:" + SERVER.getSmtp().getPort(), false);
  }

  private static MimeMessage only() {
    assertThat(SERVER.getReceivedMessages()).hasSize(1);
    return SERVER.getReceivedMessages()[0];
  }

  private static List<MimeMessage> to(String address) {
    return SERVER.findReceivedMessages(user -> user.getEmail().equals(address), _ -> true).toList();
  }

  private static String text(MimeMessage mail, int part) throws MessagingException, IOException {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(part).getContent();
  }

  @Test
  void who_filed_a_report_reads_what_came_of_it_and_comes_back_to_it_by_a_secret_link()
      throws Exception {
    assertThat(world.sender.channel()).isEqualTo(Channel.EMAIL);
    assertThat(world.send(world.resolved(CAMILLE))).containsExactly(SENT);

    var mail = only();
    assertThat(mail.getSubject()).isEqualTo("Signalement X7T5-R2WE-X résolu");
    assertThat(mail.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("camille@example.org");
    assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("vigie@region.example");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    var link = "https://vigie.example.org/suivi#secret-of-rep_01JD9VZ3M8K2F0001QX7T5R2WE";
    assertThat(text(mail, 0)).contains("Est-ce réparé ?", link);
    assertThat(text(mail, 1)).contains("<html lang=\"fr\">", "href=\"" + link + "\"");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getSentDate()).isEqualTo(world.clock.instant());
  }

  @Test
  void who_did_not_file_it_gets_no_secret_of_others() throws Exception {
    world.send(world.resolved(ZOE));

    assertThat(text(only(), 0)).doesNotContain("suivi", "secret");
  }

  @Test
  void staff_is_written_to_where_they_want_and_led_to_the_hypervisor() throws Exception {
    var toNadia = world.delivery("REPORT_CONTESTED", "staff:per_nadia", "en", null);
    var toNobody = world.delivery("REPORT_CONTESTED", "staff:per_omar", "en", null);
    assertThat(world.send(toNadia, toNobody))
        .containsExactly(SENT, new Answer.Refused("NO_ADDRESS", null));

    assertThat(only().getAllRecipients()[0]).hasToString("nadia@belleville.example");
    assertThat(text(only(), 0)).contains("Somebody says", "https://vigie.example.org/hypervisor/");
  }

  @Test
  void each_reads_their_own_language_and_french_where_that_is_unknown() throws Exception {
    world.send(
        world.delivery("REPORT_CLOSED", CAMILLE, "de", null),
        world.delivery("REPORT_CLOSED", CAMILLE, "en", null),
        world.delivery("REPORT_CLOSED", CAMILLE, "tlh", null));

    var mails = SERVER.getReceivedMessages();
    assertThat(mails).hasSize(3);
    assertThat(mails[0].getSubject()).contains("geschlossen");
    assertThat(mails[1].getSubject()).contains("closed");
    assertThat(mails[2].getSubject()).contains("clos");
    assertThat(mails[0].getHeader("Content-Language")).containsExactly("de");
  }

  @Test
  void several_pieces_of_news_become_one_digest() throws Exception {
    var answers =
        world.send(
            world.delivery("REPORT_PLANNED", CAMILLE, "fr", "DAILY camille"),
            world.resolved(ZOE),
            world.delivery("REPORT_RESOLVED", CAMILLE, "fr", "DAILY camille"));

    assertThat(answers).containsExactly(SENT, SENT, SENT);
    assertThat(SERVER.getReceivedMessages()).hasSize(2);
    var digest = to("camille@example.org").getFirst();
    assertThat(digest.getSubject()).isEqualTo("2 nouvelles de vos suivis");
    assertThat(text(digest, 0)).contains("Une intervention est prévue", "Est-ce réparé ?");
  }

  @Test
  void sent_again_it_is_the_same_mail_and_to_others_another() throws Exception {
    var delivery = world.resolved(CAMILLE);
    world.send(delivery, world.delivery("REPORT_RESOLVED", ZOE, "fr", null, 1, 1));
    world.send(delivery);

    var toCamille = to("camille@example.org");
    assertThat(toCamille.get(0).getMessageID())
        .startsWith("<ntf_1.")
        .endsWith("@region.example>")
        .isEqualTo(toCamille.get(1).getMessageID())
        .isNotEqualTo(to("zoe@example.org").getFirst().getMessageID());
  }

  @Test
  void who_wants_no_more_says_so_at_one_click() throws Exception {
    world.send(world.resolved(CAMILLE));
    var mail = only();
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    var link = mail.getHeader("List-Unsubscribe")[0].replaceAll("\\s", "");
    assertThat(link).startsWith("<https://vigie.example.org/mail/stop/").endsWith(">");
    assertThat(text(mail, 0)).contains(link.substring(1, link.length() - 1));
    var token = link.substring(link.lastIndexOf('/') + 1, link.length() - 1);
    assertThat(world.key.recipient(token)).contains(CAMILLE);
    assertThat(world.key.recipient(token.replaceFirst(".$", "_"))).isEmpty();

    world.stops.stop(CAMILLE, world.clock.instant());
    assertThat(world.send(world.resolved(CAMILLE), world.resolved(ZOE)))
        .containsExactly(new Answer.Refused("STOPPED", null), SENT);
    world.stops.resume(CAMILLE);
    assertThat(world.send(world.resolved(CAMILLE))).containsExactly(SENT);
  }

  @Test
  void nobody_is_written_to_without_words_or_an_address() {
    world.knows("psn_broken", "broken@nowhere");
    assertThat(
            world.send(
                world.resolved("psn_unknown"),
                world.delivery("NO_SUCH_KIND", CAMILLE, "fr", null),
                world.resolved("psn_broken"),
                world.resolved(ZOE)))
        .containsExactly(
            new Answer.Refused("NO_ADDRESS", null),
            new Answer.Refused("NO_WORDS", null),
            new Answer.Refused("NOT_AN_ADDRESS", null),
            SENT);
  }

  @Test
  void odd_addresses_are_one_address_each() throws Exception {
    world.knows("psn_odd", "zoe,everybody;list:x@bücher.example");
    assertThat(world.send(world.resolved("psn_odd"))).containsExactly(SENT);

    assertThat(only().getHeader("To"))
        .containsExactly("<\"zoe,everybody;list:x\"@xn--bcher-kva.example>");
  }

  @Test
  void a_password_with_odd_characters_signs_in_over_tls() {
    var port = SERVER.getSmtps().getPort();
    var right = new MailWorld("smtps://vigie:pass%2Fword@127.0.0.1:" + port, true);
    assertThat(right.send(right.resolved(CAMILLE))).containsExactly(SENT);
    var wrong = new MailWorld("smtps://vigie:wrong@127.0.0.1:" + port, true);
    assertThat(wrong.send(wrong.resolved(CAMILLE)))
        .singleElement()
        .isInstanceOfSatisfying(
            Answer.Later.class,
            later -> {
              assertThat(later.code()).isEqualTo("AUTH_REFUSED");
              assertThat(later.isOutage()).isTrue();
            });
  }

  @Test
  void what_words_say_is_no_html() {
    assertThat(MailText.escaped("<a href=\"x\" & 'y'>"))
        .isEqualTo("&lt;a href=&quot;x&quot; &amp; &#39;y&#39;&gt;");
  }
}
