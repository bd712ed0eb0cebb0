package fr.vigie.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "VIGIE_SMTP_URL, mail.example.org",
    "VIGIE_SMTP_URL, http://mail.example.org",
    "VIGIE_SMTP_URL, smtp://name@mail.example.org",
    "VIGIE_SMTP_URL, smtp://mail.example.org/path",
    "VIGIE_MAIL_FROM, Vigie",
    "VIGIE_MAIL_FROM, vigie@example.org Bcc: x@example.org",
    "VIGIE_SMTP_TLS, no",
    "VIGIE_PUBLIC_URL, vigie.example.org",
    "VIGIE_PUBLIC_URL, https://vigie.example.org/"
  })
  void a_setting_that_cannot_be_is_named_at_the_start(String name, String value) {
    var environment =
        new HashMap<>(
            Map.of(
                "VIGIE_SMTP_URL", "smtp://mail.example.org", "VIGIE_MAIL_FROM", "v@example.org"));
    environment.put(name, value);
    assertThatThrownBy(() -> MailSettings.from(environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void without_a_server_there_is_no_e_mail_and_with_one_it_is_encrypted() {
    assertThat(MailSettings.from(Map.of()).isOn()).isFalse();
    var settings =
        MailSettings.from(
            Map.of(
                "VIGIE_SMTP_URL",
                "smtp://name:pass%40word@mail.example.org:2525",
                "VIGIE_MAIL_FROM",
                "vigie@example.org"));
    assertThat(settings.isOn()).isTrue();
    assertThat(settings.requiresTls()).isTrue();
  }
}
