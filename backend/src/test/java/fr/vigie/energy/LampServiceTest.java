package fr.vigie.energy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.energy.LampService.Turn;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LampServiceTest {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 10);
  private static final LampPower OLD = new LampPower(40.0, null, null);
  private static final LampPower RENOVATED = new LampPower(40.0, 100.0, DAY);

  @Test
  void a_lamp_is_not_there_before_it_was_installed() {
    var lamp = LampService.installed(DAY, OLD, true, List.of());
    assertThat(List.of(-1, 0)).filteredOn(days -> lamp.isOn(DAY.plusDays(days))).containsExactly(0);
    assertThat(lamp.lacksInstallationDay(DAY.minusYears(1), DAY)).isFalse();
  }

  @Test
  void the_day_of_a_new_lantern_does_not_take_away_the_old_one() {
    assertThat(LampService.installed(DAY, RENOVATED, true, List.of()).isOn(DAY.minusYears(1)))
        .isTrue();
    assertThat(
            LampService.installed(DAY.minusDays(9), RENOVATED, true, List.of())
                .isOn(DAY.minusYears(1)))
        .isFalse();
  }

  @Test
  void a_lamp_of_no_known_day_counts_from_its_registration_and_says_so_of_earlier_days() {
    var lamp = LampService.unsaid(DAY, OLD, true, List.of());
    assertThat(lamp.isWithin(DAY.minusYears(1), DAY)).isFalse();
    assertThat(lamp.lacksInstallationDay(DAY.minusYears(1), DAY)).isTrue();
    assertThat(lamp.lacksInstallationDay(DAY, DAY.plusDays(1))).isFalse();
  }

  @Test
  void a_lamp_out_of_service_or_removed_is_not_in_service_on_those_days_alone() {
    var turns =
        List.of(
            new Turn(DAY, false),
            new Turn(DAY.plusDays(2), true),
            new Turn(DAY.plusDays(5), false));
    var lamp = LampService.installed(DAY.minusYears(1), OLD, true, turns);

    assertThat(List.of(-1, 0, 1, 2, 4, 5, 6))
        .filteredOn(days -> lamp.isOn(DAY.plusDays(days)))
        .containsExactly(-1, 2, 4);
    assertThat(List.of(2, 3))
        .filteredOn(d -> lamp.isWithin(DAY, DAY.plusDays(d)))
        .containsExactly(3);
  }
}
