package fr.vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TextsTest {

  private final Texts texts = new Texts();

  @ParameterizedTest
  @CsvSource({
    "appelez-moi au 06 12 34 56 78, PHONE_NUMBER",
    "0612345678, PHONE_NUMBER",
    "06.12.34.56.78, PHONE_NUMBER",
    "+33 6 12 34 56 78, PHONE_NUMBER",
    "+33 (0)3 29 12 34 56, PHONE_NUMBER",
    "Tel. +49 171 1234567, PHONE_NUMBER",
    "06 12 34 56 78, PHONE_NUMBER",
    "écrire à jean.dupont@example.fr, EMAIL_ADDRESS",
    "jean.dupont (at) example.fr, EMAIL_ADDRESS",
    "jean.dupont[at]example.com, EMAIL_ADDRESS",
    "la voiture AA-123-BB gêne, LICENCE_PLATE",
    "la voiture AA 123 BB gêne, LICENCE_PLATE",
    "la voiture aa-123-bb gêne, LICENCE_PLATE",
    "la voiture ab 123 xz gêne, LICENCE_PLATE",
    "AA123BB, LICENCE_PLATE",
    "la 205 immatriculée 123 ABC 88, LICENCE_PLATE",
    "1234 VB 2A, LICENCE_PLATE",
    "4567 TR 57, LICENCE_PLATE",
    "FR76 3000 6000 0112 3456 7890 189 merci, BANK_ACCOUNT",
    "DE89370400440532013000, BANK_ACCOUNT",
    "LU28 0019 4006 4475 0000, BANK_ACCOUNT",
    "n° 1 85 05 78 006 084 91, SOCIAL_SECURITY_NUMBER",
    "185057800608491, SOCIAL_SECURITY_NUMBER",
    "le maire est un connard, PROFANITY",
    "CONNAAAAARD, PROFANITY",
    "quels enculés, PROFANITY",
    "put4in de lampe, PROFANITY",
    "du Arschloch, PROFANITY",
    "fucking lamp, PROFANITY"
  })
  void what_tells_who_somebody_is_or_insults_is_held(String text, Reason reason) {
    var verdict = texts.judge(text);

    assertThat(verdict.reasons()).containsExactly(reason);
    assertThat(verdict.masked()).contains("[…]").isNotEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le lampadaire n° 1234 clignote depuis le 24/11/2026 à 22h30.",
        "Trou de 10 cm 50 devant le 12 rue 54, à 150 m de la D 417",
        "Dépôt sauvage de 200 kg dans le 200 de la rue du 152 RI",
        "entre le 12 bis et le 14 ter, depuis le 24 dec 23",
        "Le cul-de-sac est inondé ; la bite d'amarrage est tordue.",
        "Container voll, bitte leeren. The bin is full since 20:15.",
        "Crotte de chien, c'est dégueulasse",
        "armoire C 12, départ 3, 4 lampes sur 12",
        "48.2921, 6.5883",
        "Les Scuntorpe et M. Hancock"
      })
  void what_people_write_of_streets_passes(String text) {
    assertThat(texts.judge(text).reasons()).isEmpty();
    assertThat(texts.judge(text).masked()).isEqualTo(text);
  }

  @Test
  void characters_that_nobody_sees_hide_nothing() {
    assertThat(texts.judge("06\u200B12\u200B34\u200B56\u200B78").reasons())
        .containsExactly(Reason.PHONE_NUMBER);
    assertThat(texts.judge("con\u00ADnard").reasons()).containsExactly(Reason.PROFANITY);
    assertThat(
            texts.judge("\uFF10\uFF16\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18").reasons())
        .containsExactly(Reason.PHONE_NUMBER);
  }

  @Test
  void all_that_is_found_is_masked_and_nothing_else() {
    var verdict = texts.judge("Appelez le 06 12 34 56 78 ou a.b@c.fr, connard !");

    assertThat(verdict.masked()).isEqualTo("Appelez le […] ou […], […] !");
    assertThat(verdict.reasons())
        .containsExactlyInAnyOrder(Reason.PHONE_NUMBER, Reason.EMAIL_ADDRESS, Reason.PROFANITY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "a@", "1 ", "AA ", "é.", "06 ", "F7"})
  void no_text_takes_long(String piece) {
    var text = piece.repeat(2_000 / piece.length());
    var since = System.nanoTime();

    texts.judge(text);

    assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofMillis(500));
  }
}
