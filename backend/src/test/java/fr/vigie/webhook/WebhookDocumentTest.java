package fr.vigie.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.http.JsonBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the document for partners says is so.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookDocumentTest {

  private static final Path DOCUMENT = Path.of("docs", "webhooks.md");

  private final String document = read();

  private static String read() {
    try {
      return Files.readString(DOCUMENT);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String found(String pattern) {
    var matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(document);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  @Test
  void its_script_works_out_the_signature_of_its_example() throws Exception {
    assertThat(
            signed(
                found("`(whsec_[^`]+)`"),
                found("webhook-id: (\\S+)"),
                found("webhook-timestamp: (\\d+)"),
                found("```json\\n(.*?)\\n```")))
        .isEqualTo(found("webhook-signature: v1,(\\S+)"));
  }

  @Test
  void its_script_works_out_the_signature_of_what_is_sent() throws Exception {
    try (var world = new WebhookWorld();
        var partner = PartnerServer.saying(PartnerServer.NO_CONTENT)) {
      var webhook = world.add(partner.url());
      world.send(world.delivery(webhook));
      var heard = partner.heard().getFirst();
      assertThat(
              "v1,"
                  + signed(
                      world.secrets.text(webhook),
                      String.valueOf(heard.headers().get("webhook-id")),
                      String.valueOf(heard.headers().get("webhook-timestamp")),
                      heard.body()))
          .isEqualTo(heard.headers().get("webhook-signature"));
    }
  }

  private String signed(String secret, String id, String timestamp, String body)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder("sh", "-c", found("```sh\\n(.*?)\\n```"));
    builder
        .environment()
        .putAll(Map.of("SECRET", secret, "ID", id, "TIMESTAMP", timestamp, "BODY", body));
    var process = builder.redirectErrorStream(true).start();
    var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(answer).isZero();
    return answer.strip();
  }

  @Test
  void its_example_has_the_members_of_what_is_sent() {
    var example =
        JsonBytes.readObject(found("```json\\n(.*?)\\n```").getBytes(StandardCharsets.UTF_8));
    try (var world = new WebhookWorld()) {
      var delivery = world.delivery(world.add("https://partner.example/"));
      var body = new WebhookBody((_, id) -> Map.of("id", id, "status", "RESOLVED"));
      var sent = JsonBytes.readObject(body.of(delivery));
      assertThat(example.keySet()).isEqualTo(sent.keySet());
      assertThat(((Map<?, ?>) example.get("data")).keySet())
          .isEqualTo(((Map<?, ?>) sent.get("data")).keySet());
      assertThat(Instant.parse("" + example.get("timestamp")).getEpochSecond())
          .isEqualTo(Long.parseLong(found("webhook-timestamp: (\\d+)")));
    }
  }

  @Test
  void it_names_every_type_of_event() {
    for (var kind :
        new String[] {
          "ReportFiled",
          "ReportChanged",
          "WorkOrderChanged",
          "AlarmRaised",
          "AlarmChanged",
          WebhookAudience.TEST
        }) {
      assertThat(document).contains("`" + WebhookBody.type(kind) + "`");
    }
  }
}
