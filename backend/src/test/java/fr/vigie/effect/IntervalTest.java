package fr.vigie.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.tally.TallyTimes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How sure a value is, against values of textbooks.
@DisplayNameGeneration(ReplaceUnderscores.class)
class IntervalTest {

  @Test
  void eight_of_ten_may_be_a_half_or_nearly_all() {
    assertInterval(Interval.ofShare(8, 10), 0.4902, 0.9433);
  }

  @Test
  void of_none_and_of_all_the_interval_ends_there() {
    assertInterval(Interval.ofShare(0, 20), 0, 0.1611);
    assertInterval(Interval.ofShare(20, 20), 0.8389, 1);
  }

  @Test
  void a_hundred_things_of_chance_may_be_81_or_121() {
    assertInterval(Interval.ofRate(100, 50), 1.627, 2.411);
    assertInterval(Interval.ofRate(0, 50), 0, 0.0192);
  }

  @Test
  void the_median_of_a_hundred_lies_between_the_41st_and_the_60th() {
    assertInterval(Interval.ofRank(TallyTimes.oneEachMinute(100), 50), 41 / 60.0, 1);
  }

  @Test
  void of_one_there_is_nothing_else_to_tell() {
    assertInterval(Interval.ofRank(TallyTimes.oneEachMinute(1), 90), 1 / 60.0, 1 / 60.0);
  }

  @Test
  void only_intervals_that_do_not_meet_are_apart() {
    assertThat(new Interval(1, 2).isApart(new Interval(2, 3))).isFalse();
    assertThat(new Interval(1, 2).isApart(new Interval(2.1, 3))).isTrue();
    assertThat(new Interval(2.1, 3).isApart(new Interval(1, 2))).isTrue();
  }

  private static void assertInterval(Interval interval, double low, double high) {
    assertThat(interval.low()).isEqualTo(low, within(1e-3));
    assertThat(interval.high()).isEqualTo(high, within(1e-3));
  }
}
