package fr.vigie.shared;

import static fr.vigie.shared.Language.DE;
import static fr.vigie.shared.Language.EN;
import static fr.vigie.shared.Language.FR;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LanguageTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "eo",
        "*",
        ",,,",
        ";q=1",
        "de;q=0",
        "de;q=2",
        "de;q=x",
        "de;;q=1",
        "d e",
        "fr;q=0.1"
      })
  void who_asks_for_no_language_that_is_spoken_here_is_answered_in_french(String said) {
    assertThat(Language.ofHeader(said)).isEqualTo(FR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de                          | DE",
        "DE-at                       | DE",
        "en-GB,en;q=0.9              | EN",
        "fr;q=0.5, de;q=0.7, en;q=0.6| DE",
        "eo, en;q=0.1                | EN",
        "en, fr                      | EN",
        "fr, en                      | FR",
        "de;q=0.001, fr;q=0          | DE",
        "fr;q=0, *                   | DE",
        "de;q=0, fr;q=0, *;q=0.1     | EN",
        "*;q=0.5, de;q=0.4           | FR"
      })
  void the_language_that_is_liked_best_is_spoken(String said, Language spoken) {
    assertThat(Language.ofHeader(said)).isEqualTo(spoken);
  }

  @Test
  void a_reader_is_known_while_they_are_answered_and_no_longer() {
    assertThat(DE.during(Language::ofReader)).isEqualTo(DE);
    assertThat(EN.during(() -> DE.during(Language::ofReader))).isEqualTo(DE);
    assertThat(Language.ofReader()).isEqualTo(FR);
  }
}
