package fr.vigie.team;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.shared.InvalidInput;
import fr.vigie.team.Absence.Kind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How long sami works, by shifts and absences.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkTimeTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
  private static final LocalDate A_MONDAY = LocalDate.of(2026, 11, 30);

  @ParameterizedTest
  @CsvSource({"17:00, 08:00", "08:00, 08:00"})
  void a_shift_that_ends_before_it_begins_is_refused(LocalTime from, LocalTime until) {
    assertThatThrownBy(() -> new Shift(Set.of(MONDAY), from, until, FIRST, null, false))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("until");
  }

  @Test
  void a_shift_on_no_day_of_the_week_is_refused() {
    assertThatThrownBy(() -> shift(Set.of(), "08:00", "12:00"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("weekdays");
  }

  @Test
  void a_shift_that_is_over_before_it_is_valid_or_of_another_century_is_refused() {
    assertThatThrownBy(() ->
            new Shift(ALL, LocalTime.of(8, 0), LocalTime.NOON, FIRST, FIRST.minusDays(1), false))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() ->
            new Shift(
                ALL, LocalTime.of(8, 0), LocalTime.NOON, LocalDate.of(9999, 1, 1), null, false))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void two_shifts_at_the_same_time_are_refused() {
    assertThatThrownBy(
            () -> roster(shift(ALL, "08:00", "12:00"), shift(Set.of(MONDAY), "11:00", "15:00")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no two at the same time");
  }

  @Test
  void shifts_of_other_days_hours_or_months_do_not_meet() {
    var winter =
        new Shift(ALL, LocalTime.of(8, 0), LocalTime.NOON, FIRST, LocalDate.of(2026, 3, 31), false);
    var summer =
        new Shift(ALL, LocalTime.of(7, 0), LocalTime.NOON, LocalDate.of(2026, 4, 1), null, false);

    assertThat(roster(winter, summer).shifts()).hasSize(2);
    assertThat(roster(shift(ALL, "08:00", "12:00"), shift(ALL, "12:00", "16:00")).shifts())
        .hasSize(2);
    assertThat(
            roster(shift(Set.of(MONDAY), "08:00", "12:00"), shift(Set.of(SUNDAY), "08:00", "12:00"))
                .shifts())
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    // The clocks go from 02:00 to 03:00.
    "2026-03-29, 01:00, 05:00, 180",
    "2026-03-28, 01:00, 05:00, 240",
    // And from 03:00 back to 02:00.
    "2026-10-25, 01:00, 05:00, 300",
    "2026-10-25, 00:00, 00:00, 1500",
    "2026-03-29, 00:00, 00:00, 1380",
    "2026-06-01, 22:00, 00:00, 120"
  })
  void minutes_are_those_that_go_by(LocalDate day, LocalTime from, LocalTime until, int minutes) {
    var roster = roster(new Shift(ALL, from, until, FIRST, null, false));

    assertThat(time(roster, day).shiftMinutes()).isEqualTo(minutes);
  }

  @Test
  void a_public_holiday_is_free_unless_the_shift_says_so_and_differs_by_département() {
    var goodFriday = LocalDate.of(2026, 4, 3);
    var usual = roster(shift(ALL, "08:00", "12:00"));
    var always = roster(new Shift(ALL, LocalTime.of(8, 0), LocalTime.NOON, FIRST, null, true));

    assertThat(WorkTime.on(goodFriday, usual, List.of(), Optional.empty(), "67").shiftMinutes())
        .isZero();
    assertThat(WorkTime.on(goodFriday, usual, List.of(), Optional.empty(), "88").shiftMinutes())
        .isEqualTo(240);
    assertThat(WorkTime.on(goodFriday, always, List.of(), Optional.empty(), "67").shiftMinutes())
        .isEqualTo(240);
  }

  @Test
  void an_absence_takes_what_it_meets_of_the_shift_only() {
    var roster = roster(shift(ALL, "08:00", "12:00"), shift(ALL, "13:00", "17:00"));
    var morning = absent("2026-11-30T06:00:00Z", "2026-11-30T11:00:00Z");

    assertThat(WorkTime.on(A_MONDAY, roster, List.of(morning), Optional.empty(), "55"))
        .isEqualTo(new WorkTime(480, 240))
        .extracting(WorkTime::presentMinutes)
        .isEqualTo(240);
  }

  @Test
  void what_is_over_today_counts_no_more() {
    var roster = roster(shift(ALL, "08:00", "12:00"));
    var halfPastTen = Optional.of(Instant.parse("2026-11-30T09:30:00Z"));

    assertThat(WorkTime.on(A_MONDAY, roster, List.of(), halfPastTen, "55").shiftMinutes())
        .isEqualTo(90);
  }

  @Test
  void an_absence_of_ten_years_is_refused() {
    assertThatThrownBy(() -> absent("2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("366 days");
    assertThatThrownBy(() -> absent("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z"))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void sixty_two_days_are_the_most_to_look_at() {
    assertThat(WorkTime.days(A_MONDAY, A_MONDAY.plusDays(61))).hasSize(62);
    assertThatThrownBy(() -> WorkTime.days(A_MONDAY, A_MONDAY.plusDays(62)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> WorkTime.days(A_MONDAY, A_MONDAY.minusDays(1)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> WorkTime.days(LocalDate.MIN, LocalDate.MAX))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void a_qualification_counts_through_its_last_day() {
    var roster =
        new Roster(
            "ter_1",
            "per_sami",
            List.of(
                new Qualification("ELECTRICAL_B1V", A_MONDAY), new Qualification("MASONRY", null)),
            List.of());

    assertThat(roster.skillsOn(A_MONDAY)).containsExactlyInAnyOrder("ELECTRICAL_B1V", "MASONRY");
    assertThat(roster.skillsOn(A_MONDAY.plusDays(1))).containsExactly("MASONRY");
  }

  @Test
  void every_skill_has_a_name_in_each_language() {
    assertThat(new Skills().list())
        .isNotEmpty()
        .allSatisfy(skill -> assertThat(skill.names()).containsOnlyKeys("fr", "de", "en"));
  }

  private static Absence absent(String from, String until) {
    return new Absence(
        "abs_1",
        "client-1",
        "f",
        "ter_1",
        "per_sami",
        Instant.parse(from),
        Instant.parse(until),
        Kind.LEAVE,
        "per_nadia",
        Instant.EPOCH);
  }

  private static WorkTime time(Roster roster, LocalDate day) {
    return WorkTime.on(day, roster, List.of(), Optional.empty(), "55");
  }

  private static Roster roster(Shift... shifts) {
    return new Roster("ter_1", "per_sami", List.of(), List.of(shifts));
  }

  private static Shift shift(Set<DayOfWeek> weekdays, String from, String until) {
    return new Shift(weekdays, LocalTime.parse(from), LocalTime.parse(until), FIRST, null, false);
  }
}
