package fr.vigie.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.outbox.Answer;
import fr.vigie.outbox.Delivery;
import fr.vigie.webhook.Webhook.Status;
import fr.vigie.webhook.Webhook.Topic;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes of telling partners who answer well, badly, or not at all.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookSenderTest {

  private static String status(int status, String... headers) {
    return "HTTP/1.1 " + status + " So\r\n" + String.join("", headers) + "\r\n";
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "308", "400", "401", "404", "418", "500", "502", "999"})
  void what_was_not_taken_over_is_tried_later_and_the_partner_is_left_alone_meanwhile(int code) {
    try (var world = new WebhookWorld();
        var partner = PartnerServer.saying(status(code))) {
      var webhook = world.add(partner.url());
      var first = world.delivery(webhook);
      assertThat(world.send(first, world.delivery(webhook)))
          .containsExactly(
              new Answer.Later("HTTP_" + code, null, Duration.ofSeconds(5), false),
              new Answer.Later("PAUSED", null, Duration.ofSeconds(5), false));
      assertThat(partner.heard()).hasSize(1);

      world.clock.by(Duration.ofSeconds(5));
      assertThat(world.send(first))
          .containsExactly(new Answer.Later("HTTP_" + code, null, Duration.ofSeconds(30), false));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void who_asks_to_be_left_alone_is_for_just_that_long(int code) {
    try (var world = new WebhookWorld();
        var partner = PartnerServer.saying(status(code, "Retry-After: 120\r\n"))) {
      var webhook = world.add(partner.url());
      var delivery = world.delivery(webhook);
      var later = new Answer.Later("HTTP_" + code, null, Duration.ofMinutes(2), false);
      assertThat(world.send(delivery)).containsExactly(later);
      partner.behave(PartnerServer.says(PartnerServer.NO_CONTENT));
      world.clock.by(Duration.ofSeconds(119));
      assertThat(world.send(delivery))
          .containsExactly(new Answer.Later("PAUSED", null, Duration.ofSeconds(1), false));
      world.clock.by(Duration.ofSeconds(1));
      assertThat(world.send(delivery)).containsExactly(new Answer.Accepted("HTTP_204", null));
      assertThat(world.healths.of(webhook.id())).isEqualTo(WebhookHealth.GOOD);
    }
  }

  @Test
  void who_answers_with_a_web_page_is_told_and_that_is_noted() {
    try (var world = new WebhookWorld();
        var partner = PartnerServer.saying(status(200, "Content-Type: text/html\r\n") + "<html>")) {
      assertThat(world.send(world.delivery(world.add(partner.url()))))
          .containsExactly(new Answer.Accepted("HTTP_200", "text/html"));
    }
  }

  @Test
  void who_says_that_it_is_no_more_is_called_no_more() {
    try (var world = new WebhookWorld();
        var partner = PartnerServer.saying(status(410))) {
      var webhook = world.add(partner.url());
      assertThat(world.send(world.delivery(webhook), world.delivery(webhook)))
          .containsExactly(new Answer.Refused("HTTP_410", null), new Answer.Refused("ENDED", null));
      assertThat(world.now(webhook).status()).isEqualTo(Status.GONE);
      assertThat(world.now(webhook).endedAt()).isEqualTo(world.clock.instant());
      assertThat(world.acts()).containsExactly("GO");
      assertThat(partner.heard()).hasSize(1);
    }
  }

  @Test
  void who_fails_for_days_is_called_no_more_and_administrators_can_be_told() {
    try (var world = new WebhookWorld();
        var partner = PartnerServer.saying(status(500))) {
      var webhook = world.add(partner.url());
      for (var hour = 0; hour <= 72; hour++) {
        assertThat(world.now(webhook).status()).isEqualTo(Status.ACTIVE);
        world.send(world.delivery(webhook));
        world.clock.by(Duration.ofHours(1));
      }
      world.send(world.delivery(webhook));
      assertThat(world.now(webhook).status()).isEqualTo(Status.FAILED);
      assertThat(world.acts()).containsExactly("FAIL");
    }
  }

  @Test
  void a_good_answer_between_bad_ones_counts_anew() {
    try (var world = new WebhookWorld();
        var partner = PartnerServer.saying(status(500))) {
      var webhook = world.add(partner.url());
      world.send(world.delivery(webhook));
      world.clock.by(Duration.ofDays(2));
      partner.behave(PartnerServer.says(PartnerServer.NO_CONTENT));
      world.send(world.delivery(webhook));
      partner.behave(PartnerServer.says(status(500)));
      world.send(world.delivery(webhook));
      var health = world.healths.of(webhook.id());
      assertThat(health.failures()).isEqualTo(1);
      assertThat(health.failingSince()).isEqualTo(world.clock.instant());
    }
  }

  @Test
  void a_name_that_leads_inside_meanwhile_is_not_called() throws Exception {
    try (var inside = PartnerServer.saying(PartnerServer.NO_CONTENT)) {
      var leads = new AtomicReference<>(InetAddress.getByName("93.184.215.14"));
      try (var world =
          new WebhookWorld(
              new WebhookSettings(false),
              _ -> new InetAddress[] {leads.get()},
              Duration.ofSeconds(20))) {
        var webhook = world.add("http://partner.example:" + inside.port() + "/hook");
        leads.set(InetAddress.getLoopbackAddress());
        assertThat(world.send(world.delivery(webhook)))
            .containsExactly(new Answer.Refused("PRIVATE_ADDRESS", null));
        assertThat(inside.connections()).isZero();
      }
    }
  }

  @Test
  void who_never_answers_holds_up_nobody_else() {
    var others = new CountDownLatch(5);
    try (var world =
            new WebhookWorld(
                new WebhookSettings(true), InetAddress::getAllByName, Duration.ofSeconds(1));
        // It does not answer before all others were told.
        var slow =
            PartnerServer.of(out -> {
              others.await();
              Thread.sleep(Long.MAX_VALUE);
            });
        var quick =
            PartnerServer.of(out -> {
              out.write(PartnerServer.NO_CONTENT.getBytes(StandardCharsets.US_ASCII));
              others.countDown();
            })) {
      var silent = world.add(slow.url());
      var partners = Stream.generate(() -> world.add(quick.url())).limit(5).toList();
      var all =
          Stream.concat(
                  Stream.of(world.delivery(silent), world.delivery(silent)),
                  partners.stream().map(world::delivery))
              .toArray(Delivery[]::new);
      var answers = world.send(all);
      assertThat(answers.get(0))
          .isEqualTo(new Answer.Later("TIMEOUT", null, Duration.ofSeconds(5), false));
      assertThat(answers.get(1))
          .isEqualTo(new Answer.Later("PAUSED", null, Duration.ofSeconds(5), false));
      assertThat(answers.subList(2, 7)).containsOnly(new Answer.Accepted("HTTP_204", null));
      assertThat(others.getCount()).isZero();
    }
  }

  @Test
  void what_is_told_is_signed_and_says_ids_and_codes_only() throws Exception {
    try (var world = new WebhookWorld();
        var partner = PartnerServer.saying(PartnerServer.NO_CONTENT)) {
      var webhook = world.add(partner.url());
      var delivery = world.delivery(webhook);
      world.send(delivery);
      world.send(delivery);

      var heard = partner.heard().getFirst();
      assertThat(heard.headers())
          .containsEntry("content-type", "application/json")
          .containsEntry("webhook-id", delivery.notification())
          .containsEntry("webhook-timestamp", "" + world.clock.instant().getEpochSecond())
          .containsEntry("webhook-signature", signed(world.secrets.text(webhook), heard));
      assertThat(heard.body())
          .isEqualTo(
              """
              {"type":"report.changed","timestamp":"2026-11-29T10:00:00Z","data":{"eventId":"%s",\
              "territoryId":"ter_215500430","act":"RESOLVE","report":{"id":"%s"}}}\
              """
                  .formatted(delivery.event(), delivery.message().subject()));
      assertThat(partner.heard()).hasSize(2);
      assertThat(partner.heard().get(1).headers()).isEqualTo(heard.headers());
    }
  }

  @Test
  void for_a_day_after_another_secret_was_given_both_hold() throws Exception {
    try (var world = new WebhookWorld();
        var partner = PartnerServer.saying(PartnerServer.NO_CONTENT)) {
      var webhook = world.add(partner.url());
      var older = world.secrets.text(webhook);
      var rotated =
          webhook.with(webhook.secret().next(world.clock.instant().plus(Duration.ofDays(1))));
      world.webhooks.put(rotated);
      var newer = world.secrets.text(rotated);
      assertThat(newer).startsWith("whsec_").isNotEqualTo(older);

      world.send(world.delivery(webhook));
      var both = partner.heard().getFirst();
      assertThat(String.valueOf(both.headers().get("webhook-signature")).split(" "))
          .containsExactly(signed(newer, both), signed(older, both));
      world.clock.by(Duration.ofDays(1));
      world.send(world.delivery(webhook));
      var one = partner.heard().get(1);
      assertThat(one.headers()).containsEntry("webhook-signature", signed(newer, one));
    }
  }

  /// As a partner works it out.
  private static String signed(String secret, PartnerServer.Heard heard) throws Exception {
    var mac = Mac.getInstance("HmacSHA256");
    var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    var signed =
        heard.headers().get("webhook-id")
            + "."
            + heard.headers().get("webhook-timestamp")
            + "."
            + heard.body();
    return "v1,"
        + Base64.getEncoder()
            .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void only_partners_of_the_territory_that_asked_for_it_are_told() {
    try (var world = new WebhookWorld()) {
      var reports = world.add("https://reports.example/");
      var both = world.add("https://both.example/", Topic.REPORTS, Topic.ALARMS);
      var work = world.add("https://work.example/", Topic.WORK_ORDERS);
      world.webhooks.put(
          world
              .add("https://gone.example/")
              .ended(Status.GONE, Instant.parse("2026-11-29T09:00:00Z")));
      var audience = new WebhookAudience(world.webhooks);
      var filed = world.event("ReportFiled", "rep_1");
      assertThat(audience.of(filed, world.clock.instant()))
          .allSatisfy(told -> {
            assertThat(told.expiresAt()).isEqualTo(world.clock.instant().plus(Duration.ofDays(1)));
            assertThat(told.address().recipient()).isNull();
          })
          .extracting(told -> told.address().to())
          .containsExactlyInAnyOrder(reports.id(), both.id());
      assertThat(audience.of(world.event("WorkOrderChanged", "wor_1"), world.clock.instant()))
          .extracting(told -> told.address().to())
          .containsExactly(work.id());
      assertThat(audience.of(world.event("RoleGranted", "per_1"), world.clock.instant())).isEmpty();
      assertThat(WebhookModule.isTold(filed)).isTrue();
      assertThat(WebhookModule.isTold(world.event("WebhookChanged", "whk_1"))).isFalse();
    }
  }
}
