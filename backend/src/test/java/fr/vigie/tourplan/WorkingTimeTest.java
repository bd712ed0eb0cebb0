package fr.vigie.tourplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.tourplan.WorkingTime.Rest;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingTimeTest {

  private static final WorkingTime TIME =
      new WorkingTime(List.of(new Rest(100, 140), new Rest(200, 230)));

  @ParameterizedTest
  @CsvSource({
    "0, 50, 50",
    "0, 100, 100",
    "0, 101, 141",
    "90, 30, 160",
    "100, 10, 150",
    "120, 10, 150",
    "0, 161, 231",
    "90, 100, 260",
    "300, 10, 310",
    "120, 0, 120"
  })
  void work_stands_still_during_breaks(double start, double seconds, double end) {
    assertThat(TIME.after(start, seconds)).isEqualTo(end);
  }

  @Test
  void the_latest_beginning_still_ends_in_time_and_a_later_one_does_not() {
    var chance = new Random(7);
    for (var i = 0; i < 1_000; i++) {
      var end = 1 + chance.nextDouble() * 400;
      var seconds = chance.nextDouble() * 200;
      var latest = TIME.before(end, seconds);

      assertThat(TIME.after(latest, seconds)).isLessThanOrEqualTo(end + 1e-6);
      assertThat(TIME.after(latest + 45, seconds)).isGreaterThan(end - 1e-6);
    }
  }

  @Test
  void an_instant_within_a_break_is_moved_to_either_end() {
    assertThat(TIME.outside(110)).isEqualTo(140);
    assertThat(TIME.notInside(110)).isEqualTo(100);
    assertThat(TIME.outside(99)).isCloseTo(99, within(0.0));
  }
}
