package fr.vigie.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Public holidays: Code du travail, L3133-1; in Moselle, Bas-Rhin and Haut-Rhin also Good Friday
/// and 26 December: L3134-13.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkingDaysTest {

  @Test
  void easter_is_the_sunday_after_the_first_full_moon_of_spring() {
    assertThat(WorkingDays.easter(2026)).isEqualTo("2026-04-05");
    assertThat(IntStream.range(1583, 3000))
        .allSatisfy(year -> assertThat(WorkingDays.easter(year)).isEqualTo(easterByEpact(year)));
  }

  /// Knuth, The Art of Computer Programming, 1.3.2, exercise 14, after Clavius.
  private static LocalDate easterByEpact(int year) {
    var golden = year % 19 + 1;
    var century = year / 100 + 1;
    var leapYearsLeftOut = 3 * century / 4 - 12;
    var moon = (8 * century + 5) / 25 - 5;
    var sunday = 5 * year / 4 - leapYearsLeftOut - 10;
    var epact = Math.floorMod(11 * golden + 20 + moon - leapYearsLeftOut, 30);
    if ((epact == 25 && golden > 11) || epact == 24) {
      epact++;
    }
    var fullMoon = epact > 23 ? 74 - epact : 44 - epact;
    return LocalDate.of(year, 3, 1).plusDays(fullMoon + 6 - (sunday + fullMoon) % 7);
  }

  /// All eleven of 2026, and of other years those that are at its weekends.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-01",
        "2026-04-06",
        "2026-05-01",
        "2026-05-08",
        "2026-05-14",
        "2026-05-25",
        "2026-07-14",
        "2026-08-15",
        "2026-11-01",
        "2026-11-11",
        "2026-12-25",
        "2025-08-15",
        "2027-11-01"
      })
  void nobody_works_on_a_public_holiday(LocalDate day) {
    assertThat(WorkingDays.isWorked(day, "88")).isFalse();
    assertThat(WorkingDays.isWorked(day, "67")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-29, false",
    "2027-05-06, false",
    "2027-05-17, false",
    "2026-05-06, true",
    "2027-04-06, true",
    "2027-05-14, true"
  })
  void holidays_move_with_easter(LocalDate day, boolean worked) {
    assertThat(WorkingDays.isWorked(day, "55")).isEqualTo(worked);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-03, 57, false",
    "2026-04-03, 67, false",
    "2026-04-03, 68, false",
    "2026-04-03, 88, true",
    "2026-04-03, 54, true",
    "2025-12-26, 57, false",
    "2025-12-26, 67, false",
    "2025-12-26, 68, false",
    "2025-12-26, 55, true",
    "2025-12-26, 51, true"
  })
  void good_friday_and_saint_stephen_are_of_alsace_and_moselle(
      LocalDate day, String department, boolean worked) {
    assertThat(WorkingDays.isWorked(day, department)).isEqualTo(worked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21", "2026-11-22"})
  void nobody_works_at_the_weekend(LocalDate day) {
    assertThat(WorkingDays.isWorked(day, "88")).isFalse();
  }

  /// Paris is at +01:00 in winter and +02:00 in summer; 29 March and 25 October 2026 change it.
  @ParameterizedTest
  @CsvSource({
    // from a Monday, within a week
    "2026-11-23T12:00:00Z, 0, 88, 2026-11-23T23:00:00Z",
    "2026-11-23T12:00:00Z, 1, 88, 2026-11-24T23:00:00Z",
    "2026-11-23T12:00:00Z, 5, 88, 2026-11-30T23:00:00Z",
    // near midnight in Paris, which is not that of UTC
    "2026-11-23T22:59:59Z, 1, 88, 2026-11-24T23:00:00Z",
    "2026-11-23T23:00:00Z, 1, 88, 2026-11-25T23:00:00Z",
    "2026-07-20T22:00:00Z, 1, 88, 2026-07-22T22:00:00Z",
    // over a weekend, from within it
    "2026-11-20T12:00:00Z, 1, 88, 2026-11-23T23:00:00Z",
    "2026-11-21T12:00:00Z, 1, 88, 2026-11-23T23:00:00Z",
    // over the changes of the clock
    "2026-03-27T12:00:00Z, 1, 88, 2026-03-30T22:00:00Z",
    "2026-10-23T12:00:00Z, 1, 88, 2026-10-26T23:00:00Z",
    // over Easter, here and in Alsace
    "2026-04-02T12:00:00Z, 1, 88, 2026-04-03T22:00:00Z",
    "2026-04-02T12:00:00Z, 1, 67, 2026-04-07T22:00:00Z",
    "2026-04-03T12:00:00Z, 1, 88, 2026-04-07T22:00:00Z",
    // over Ascension, and 1 January
    "2026-05-13T12:00:00Z, 1, 88, 2026-05-15T22:00:00Z",
    "2025-12-24T12:00:00Z, 1, 88, 2025-12-26T23:00:00Z",
    "2025-12-24T12:00:00Z, 1, 68, 2025-12-29T23:00:00Z",
    "2025-12-31T12:00:00Z, 1, 88, 2026-01-02T23:00:00Z",
    "2026-04-30T12:00:00Z, 15, 88, 2026-05-27T22:00:00Z"
  })
  void a_deadline_is_the_end_of_a_working_day_in_paris(
      Instant start, int days, String department, Instant end) {
    assertThat(WorkingDays.after(start, days, department)).isEqualTo(end);
  }
}
