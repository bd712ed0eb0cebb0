package fr.vigie.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.firebase.FakeFcm;
import fr.vigie.firebase.FirebaseModule;
import fr.vigie.outbox.Address;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.Message;
import fr.vigie.outbox.Sender;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A message of each kind as the SDK sends it, beside what the apps were promised; with
/// `-Dpush.examples=write` the examples are written anew.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PushExamplesTest {

  private static final FakeFcm FCM = FakeFcm.start();
  private static final FirebaseModule FIREBASE = FirebaseModule.on(FCM.settings());
  private static final Sender SENDER =
      FIREBASE
          .senders(new NobodysTargets(), NotificationModule.WORDS, Clock.systemUTC())
          .getFirst();
  private static final String ID = "01JD9VZ3M8K2F0001QX7T5R2W";
  private static final Path EXAMPLES = PushContract.FOLDER.resolve("examples");

  @AfterAll
  static void stop() {
    FIREBASE.close();
    FCM.close();
  }

  @ParameterizedTest
  @EnumSource(NotificationKind.class)
  void a_message_of_each_kind_is_as_its_example_and_its_schema_say(NotificationKind kind)
      throws IOException {
    var sent = sent(kind);

    PushContract.check(sent.getJsonObject("data"));
    var file = EXAMPLES.resolve(kind + ".json");
    if ("write".equals(System.getProperty("push.examples"))) {
      Files.createDirectories(EXAMPLES);
      Files.writeString(file, pretty(lasting(sent)));
    }
    assertThat(PushContract.read(file)).isEqualTo(lasting(sent));
  }

  @ParameterizedTest
  @EnumSource(NotificationKind.class)
  void the_words_of_each_kind_have_as_many_gaps_as_are_filled(NotificationKind kind) {
    var android = sent(kind).getJsonObject("android").getJsonObject("notification");
    var words =
        PushContract.read(
            PushContract.FOLDER
                .resolve("strings")
                .resolve(kind.app().name().toLowerCase(Locale.ROOT))
                .resolve("web-0.1.0")
                .resolve("fr.json"));

    var body = words.getString(android.getString("body_loc_key"));
    var arguments =
        android.containsKey("body_loc_args")
            ? android.getJsonArray("body_loc_args").getValuesAs(JsonString::getString)
            : List.<String>of();

    assertThat(words).containsKey(android.getString("title_loc_key"));
    assertThat(arguments).hasSize(kind.arguments().size()).noneMatch(String::isBlank);
    for (var i = 0; i < arguments.size(); i++) {
      assertThat(body).contains("{" + i + "}");
    }
  }

  @Test
  void every_example_is_of_a_kind() throws IOException {
    try (var files = Files.list(EXAMPLES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(
              List.of(NotificationKind.values()).stream().map(Enum::name).toList());
    }
  }

  @Test
  void words_or_names_among_the_facts_break_the_promise() {
    var data = sent(NotificationKind.REPORT_PLANNED).getJsonObject("data");
    var told =
        Json.createObjectBuilder(data)
            .add("facts", "{\"reference\":\"BEL-26-1\",\"note\":\"devant le 3\"}")
            .build();
    var named = Json.createObjectBuilder(data).add("name", "Camille").build();
    var foreign = Json.createObjectBuilder(data).add("subject", "wo_" + ID).build();

    for (var bad : List.of(told, named, foreign)) {
      assertThatThrownBy(() -> PushContract.check(bad)).isInstanceOf(AssertionError.class);
    }
  }

  /// To all platforms, as a topic is; so every block is seen.
  private static JsonObject sent(NotificationKind kind) {
    FCM.forget();
    FCM.accepts();
    var message = new Message(kind.name(), "ter_215500430", subject(kind), facts(kind));
    var address =
        new Address(Channel.PUSH, NotificationAudience.topic("ter_215500430"), null, "fr");
    var now = Instant.now();
    SENDER.send(
        List.of(
            new Delivery(
                "evt_" + ID + " PUSH",
                "ntf_" + ID,
                "evt_" + ID,
                message,
                address,
                null,
                now,
                now.plusSeconds(3_600),
                Delivery.State.WAITING,
                1,
                List.of())),
        _ -> {});
    return FCM.received().getFirst().message();
  }

  private static String subject(NotificationKind kind) {
    var prefix =
        switch (kind.about()) {
          case REPORT, REPORT_FILED -> "rep_";
          case WORK_ORDER, WORK_ORDER_LATE -> "wo_";
          case ALARM, ALARM_RAISED -> "alm_";
          case KEPT_WORK -> "kpt_";
          case PLANNED_WORK -> "pwk_";
          case NEWS -> "nws_";
          case WEBHOOK -> "whk_";
        };
    return prefix + ID;
  }

  private static Map<String, String> facts(NotificationKind kind) {
    return switch (kind.about()) {
      case REPORT, REPORT_FILED ->
          Map.of("reference", "BEL-2026-00017", "category", "pothole", "status", "RECEIVED");
      case WORK_ORDER -> Map.of("status", "PLANNED");
      case WORK_ORDER_LATE -> Map.of("level", "2");
      case ALARM, ALARM_RAISED -> Map.of("type", "lampFailure", "severity", "CRITICAL");
      case KEPT_WORK, PLANNED_WORK, NEWS, WEBHOOK -> Map.of();
    };
  }

  /// Without what is another each time.
  private static JsonObject lasting(JsonObject message) {
    return PushContract.parse(
        message
            .toString()
            .replaceAll("\"ttl\":\"[^\"]*\"", "\"ttl\":\"3600s\"")
            .replaceAll("\"TTL\":\"[^\"]*\"", "\"TTL\":\"3600\"")
            .replaceAll("\"apns-expiration\":\"[^\"]*\"", "\"apns-expiration\":\"1780000000\""));
  }

  private static String pretty(JsonObject json) {
    var text = new StringWriter();
    var factory = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    try (var writer = factory.createWriter(text)) {
      writer.writeObject(json);
    }
    return text.toString().strip() + "\n";
  }
}
