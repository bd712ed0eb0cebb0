package fr.vigie.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.shared.InvalidInput;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When phones stay silent, and when a digest comes, whatever the clocks of Paris do.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MomentsTest {

  @Test
  void quiet_hours_that_never_end_or_never_begin_are_refused() {
    var noon = LocalTime.NOON;

    assertThatThrownBy(() -> new QuietHours(noon, noon)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @CsvSource({
    // By day nothing waits; the first minute after they end is day.
    "2026-11-29T12:00:00Z, 2026-11-29T12:00:00Z",
    "2026-11-29T07:00:00Z, 2026-11-29T07:00:00Z",
    "2026-11-29T19:59:59Z, 2026-11-29T19:59:59Z",
    // In winter 21:00 in Paris is 20:00 UTC, in summer 19:00.
    "2026-11-29T20:00:00Z, 2026-11-30T07:00:00Z",
    "2026-11-29T23:30:00Z, 2026-11-30T07:00:00Z",
    "2026-11-30T06:59:59Z, 2026-11-30T07:00:00Z",
    "2026-07-14T19:00:00Z, 2026-07-15T06:00:00Z",
    // The clocks go forward on 28 March, back on 25 October: the night ends by the new time.
    "2027-03-27T21:00:00Z, 2027-03-28T06:00:00Z",
    "2027-03-28T00:30:00Z, 2027-03-28T06:00:00Z",
    "2026-10-24T21:00:00Z, 2026-10-25T07:00:00Z",
    "2026-10-25T00:30:00Z, 2026-10-25T07:00:00Z",
  })
  void what_happens_at_night_is_told_in_the_morning(Instant now, Instant told) {
    assertThat(QuietHours.USUAL.over(now)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29T11:59:00Z, 2026-11-29T13:00:00Z",
    "2026-11-29T13:00:00Z, 2026-11-29T13:00:00Z",
    "2026-11-29T10:59:00Z, 2026-11-29T10:59:00Z",
  })
  void quiet_hours_may_be_at_noon(Instant now, Instant told) {
    var nap = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

    assertThat(nap.over(now)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-28T00:30:00Z, 2027-03-28T01:30:00Z",
  })
  void an_end_that_the_clocks_leave_out_is_an_hour_later(Instant now, Instant told) {
    var late = new QuietHours(LocalTime.of(23, 0), LocalTime.of(2, 30));

    assertThat(late.over(now)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "DAILY, 2026-11-29T06:59:00Z, 2026-11-29T07:00:00Z",
    "DAILY, 2026-11-29T07:00:00Z, 2026-11-30T07:00:00Z",
    // A Sunday; the digest comes on Mondays.
    "WEEKLY, 2026-11-29T12:00:00Z, 2026-11-30T07:00:00Z",
    "WEEKLY, 2026-11-30T07:00:00Z, 2026-12-07T07:00:00Z",
    "WEEKLY, 2026-10-24T12:00:00Z, 2026-10-26T07:00:00Z",
  })
  void a_digest_comes_at_its_hour(Mode mode, Instant now, Instant told) {
    assertThat(Digest.USUAL.next(now, mode)).isEqualTo(told);
  }

  @Test
  void a_digest_in_the_evening_comes_on_the_same_day() {
    var evening = new Digest(18, DayOfWeek.SUNDAY);

    assertThat(evening.next(Instant.parse("2026-11-29T12:00:00Z"), Mode.WEEKLY))
        .isEqualTo("2026-11-29T17:00:00Z");
  }
}
