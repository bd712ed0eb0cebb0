package fr.vigie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpokenTimeTest {

  private static final Instant NEARLY_MIDNIGHT = Instant.parse("2026-12-02T23:30:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FR | 3 décembre 2026 | 3 décembre, 00:30",
        "DE | 3. Dezember 2026 | 3. Dezember, 00:30",
        "EN | 3 December 2026 | 3 December, 00:30"
      })
  void days_and_moments_are_those_of_paris_in_the_language_of_the_reader(
      Language language, String day, String moment) {
    assertThat(SpokenTime.day(NEARLY_MIDNIGHT, language)).isEqualTo(day);
    assertThat(SpokenTime.moment(NEARLY_MIDNIGHT, language)).isEqualTo(moment);
  }
}
