package fr.vigie.indicatorview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How time is cut.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PeriodTest {

  private static List<String> cut(Period period, String from, String until) {
    return period.cut(LocalDate.parse(from), LocalDate.parse(until)).stream()
        .map(bucket -> bucket.from() + " " + bucket.until())
        .toList();
  }

  @Test
  void weeks_begin_on_mondays_and_the_first_may_be_short() {
    assertThat(cut(Period.WEEK, "2026-11-27", "2026-12-09"))
        .containsExactly("2026-11-27 2026-11-30", "2026-11-30 2026-12-07", "2026-12-07 2026-12-09");
  }

  @Test
  void a_week_of_two_years_is_one_week() {
    assertThat(cut(Period.WEEK, "2026-12-28", "2027-01-04"))
        .containsExactly("2026-12-28 2027-01-04");
  }

  @Test
  void months_are_those_of_the_calendar() {
    assertThat(cut(Period.MONTH, "2028-01-31", "2028-03-02"))
        .containsExactly("2028-01-31 2028-02-01", "2028-02-01 2028-03-01", "2028-03-01 2028-03-02");
  }

  @Test
  void days_that_are_longer_or_shorter_are_days() {
    assertThat(cut(Period.DAY, "2026-03-28", "2026-03-31")).hasSize(3);
    assertThat(cut(Period.DAY, "2026-10-24", "2026-10-27")).hasSize(3);
    assertThat(cut(Period.WHOLE, "2026-10-24", "2026-10-27")).hasSize(1);
  }
}
