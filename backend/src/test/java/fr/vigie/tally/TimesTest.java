package fr.vigie.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How long things took, brought together.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimesTest {

  @Test
  void of_nothing_there_is_no_rank() {
    assertThat(Times.NONE.count()).isZero();
    assertThat(Times.NONE.rank(50)).isEmpty();
    assertThat(Times.NONE.plus(Times.NONE)).isEqualTo(Times.NONE);
  }

  @Test
  void times_that_do_not_rise_are_refused() {
    assertThatThrownBy(() -> Times.of(new long[] {7, 1, 6, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Times.of(new long[] {7, 1, 7, 1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_rank_is_what_one_of_them_took() {
    var times = Times.of(new long[] {10, 1, 20, 2, 400, 1});

    assertThat(times.count()).isEqualTo(4);
    assertThat(times.rank(25)).hasValue(10);
    assertThat(times.rank(26)).hasValue(20);
    assertThat(times.rank(75)).hasValue(20);
    assertThat(times.rank(90)).hasValue(400);
  }

  @Test
  void days_brought_together_are_as_if_they_had_been_counted_as_one() {
    var random = new Random(25);
    var all = new TreeMap<Integer, Long>();
    var together = Times.NONE;
    for (var day = 0; day < 20; day++) {
      var counted = new TreeMap<Integer, Long>();
      for (var i = random.nextInt(40); i > 0; i--) {
        counted.merge(random.nextInt(60), 1L, Long::sum);
      }
      counted.forEach((minutes, many) -> all.merge(minutes, many, Long::sum));
      together = together.plus(Times.of(counted));
    }

    assertThat(together).isEqualTo(Times.of(all)).hasSameHashCodeAs(Times.of(all));
    assertThat(together.rank(50)).isEqualTo(Times.of(all).rank(50));
  }

  @Test
  void what_is_taken_out_again_leaves_the_others_as_they_were() {
    var kept = Times.of(new long[] {10, 1, 20, 2, Integer.MAX_VALUE, 1});
    var taken = Times.of(new long[] {5, 1, 20, 3, 30, 1, Integer.MAX_VALUE, 2});

    assertThat(kept.plus(taken).minus(taken)).isEqualTo(kept);
    assertThat(kept.plus(taken).minus(kept)).isEqualTo(taken);
    assertThat(kept.minus(kept)).isEqualTo(Times.NONE);
  }

  @Test
  void the_so_manieth_is_found_and_there_is_none_behind_the_last() {
    var times = Times.of(new long[] {10, 1, 20, 2, 400, 1});

    assertThat(times.nth(1)).isEqualTo(10);
    assertThat(times.nth(3)).isEqualTo(20);
    assertThat(times.nth(4)).isEqualTo(400);
    assertThatThrownBy(() -> times.nth(5)).isInstanceOf(IllegalArgumentException.class);
  }
}
