package fr.vigie.preventive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.preventive.Recurrence.Calendar;
import fr.vigie.preventive.Recurrence.Meter;
import fr.vigie.preventive.Recurrence.Season;
import fr.vigie.preventive.Recurrence.Unit;
import fr.vigie.shared.InvalidInput;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When work is due again.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecurrenceTest {

  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_001})
  void an_interval_of_nothing_or_of_more_than_a_thousand_is_refused(int every) {
    assertThatThrownBy(() -> new Calendar(NEW_YEAR, every, Unit.DAYS, null, false))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("every");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -5, Double.NaN, Double.POSITIVE_INFINITY, 1e10})
  void a_meter_that_need_not_grow_is_refused(double every) {
    assertThatThrownBy(() -> new Meter("burningHours", every)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void a_first_day_of_another_century_is_refused() {
    assertThatThrownBy(() -> new Calendar(LocalDate.of(1066, 10, 14), 1, Unit.DAYS, null, false))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void every_two_weeks_counts_from_the_first_whenever_one_looks() {
    var calendar = new Calendar(LocalDate.of(2026, 1, 5), 2, Unit.WEEKS, null, false);

    assertThat(calendar.between(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 2)))
        .containsExactly(
            LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 16), LocalDate.of(2026, 3, 2));
    assertThat(calendar.between(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 16)))
        .containsExactly(LocalDate.of(2026, 2, 16));
    assertThat(calendar.between(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 5)))
        .containsExactly(LocalDate.of(2026, 1, 5));
  }

  @Test
  void the_end_of_the_month_stays_the_end_of_the_month() {
    var calendar = new Calendar(LocalDate.of(2026, 1, 31), 1, Unit.MONTHS, null, false);

    assertThat(calendar.between(NEW_YEAR, LocalDate.of(2026, 5, 31)))
        .containsExactly(
            LocalDate.of(2026, 1, 31),
            LocalDate.of(2026, 2, 28),
            LocalDate.of(2026, 3, 31),
            LocalDate.of(2026, 4, 30),
            LocalDate.of(2026, 5, 31));
    assertThat(calendar.between(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31)))
        .containsExactly(LocalDate.of(2026, 3, 31));
    assertThat(calendar.between(LocalDate.of(2026, 2, 27), LocalDate.of(2026, 2, 28)))
        .containsExactly(LocalDate.of(2026, 2, 28));
  }

  @Test
  void whatever_is_looked_at_day_by_day_is_the_same_as_all_at_once() {
    var calendar = new Calendar(LocalDate.of(2026, 1, 30), 1, Unit.MONTHS, null, true);
    var end = LocalDate.of(2029, 1, 1);
    var dayByDay =
        NEW_YEAR
            .datesUntil(end)
            .flatMap(day -> calendar.between(day, day.plusDays(1)).stream())
            .toList();

    assertThat(dayByDay).isEqualTo(calendar.between(NEW_YEAR, end)).hasSize(36);
  }

  @Test
  void a_season_may_go_on_over_the_new_year() {
    var winter = new Season(MonthDay.of(11, 1), MonthDay.of(3, 31));
    var calendar = new Calendar(NEW_YEAR, 1, Unit.MONTHS, winter, false);

    assertThat(calendar.between(NEW_YEAR.minusDays(1), LocalDate.of(2026, 12, 31)))
        .extracting(LocalDate::getMonthValue)
        .containsExactly(1, 2, 3, 11, 12);
  }

  @Test
  void what_falls_on_a_holiday_is_due_on_the_next_working_day_and_keeps_its_name() {
    var calendar = new Calendar(LocalDate.of(2026, 4, 3), 1, Unit.WEEKS, null, true);
    var goodFriday = LocalDate.of(2026, 4, 3);

    assertThat(calendar.between(goodFriday.minusDays(1), goodFriday)).containsExactly(goodFriday);
    assertThat(calendar.due(goodFriday, "55")).isEqualTo(goodFriday);
    // Easter Monday is free as well.
    assertThat(calendar.due(goodFriday, "57")).isEqualTo(LocalDate.of(2026, 4, 7));
  }
}
