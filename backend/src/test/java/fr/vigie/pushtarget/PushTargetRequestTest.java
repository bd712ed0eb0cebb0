package fr.vigie.pushtarget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.pushtarget.PushTarget.Kind;
import fr.vigie.pushtarget.PushTarget.Platform;
import fr.vigie.pushtarget.RegisterPushTarget.Request;
import fr.vigie.shared.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an app says of itself is believed only if it can be.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PushTargetRequestTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "740f4707bebcf74f9b7c25d48e3358945f6aa01da5ddb387462c7eaf61bb78ad",
        "https://fcm.googleapis.com/fcm/send/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
        "{\"$gt\":\"\"}",
        "null"
      })
  void what_fcm_gives_nobody_is_refused(String value) {
    for (var kind : List.of(Kind.FCM_TOKEN, Kind.FCM_FID)) {
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(() -> new Request(Phones.PHONE, kind, value, Platform.IOS, "1.0", "fr"))
          .satisfies(refused -> assertThat(refused.field()).isEqualTo("value"))
          .satisfies(refused ->
              assertThat(refused.getMessage()).doesNotContain(value.isBlank() ? "\n" : value));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\n", " ", "é", "\ud800", "<", "'"})
  void a_token_with_a_character_that_no_token_has_is_refused(String character) {
    var value = Phones.token("a") + character + "b";

    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(
            () -> new Request(Phones.PHONE, Kind.FCM_TOKEN, value, Platform.IOS, "1.0", "fr"));
  }

  @Test
  void what_is_too_long_or_does_not_fit_together_is_refused() {
    refused("value", Phones.PHONE, Kind.FCM_TOKEN, "x".repeat(4_097), Platform.IOS, "1.0", "fr");
    refused(
        "installationId", "short", Kind.FCM_TOKEN, Phones.token("a"), Platform.IOS, "1.0", "fr");
    refused("kind", Phones.PHONE, Kind.WEB_PUSH, Phones.token("a"), Platform.IOS, "1.0", "fr");
    refused("kind", Phones.PHONE, Kind.FCM_TOKEN, Phones.token("a"), Platform.WEB, "1.0", "fr");
    refused(
        "appVersion",
        Phones.PHONE,
        Kind.FCM_TOKEN,
        Phones.token("a"),
        Platform.IOS,
        "\u0000",
        "fr");
    refused(
        "appVersion",
        Phones.PHONE,
        Kind.FCM_TOKEN,
        Phones.token("a"),
        Platform.IOS,
        "1".repeat(33),
        "fr");
    refused(
        "language", Phones.PHONE, Kind.FCM_TOKEN, Phones.token("a"), Platform.IOS, "1.0", "fr-FR");
  }

  private static void refused(
      String field,
      String installation,
      Kind kind,
      String value,
      Platform platform,
      String version,
      String language) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> new Request(installation, kind, value, platform, version, language))
        .satisfies(refused -> assertThat(refused.field()).isEqualTo(field));
  }
}
