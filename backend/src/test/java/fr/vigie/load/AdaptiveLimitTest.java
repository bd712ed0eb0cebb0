package fr.vigie.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdaptiveLimitTest {

  private static final int LEAST = 4;
  private static final int CALM = 2;
  private static final int MOST = 40;
  private static final long USUAL = 1_000_000;

  private final AdaptiveLimit limit = new AdaptiveLimit(LEAST, CALM, MOST);

  @BeforeEach
  void learns_what_is_usual() {
    limit.learn("list", USUAL, 0, 0, false);
    limit.learn("export", 100 * USUAL, 0, 0, false);
  }

  @Test
  void more_run_at_once_as_long_as_none_gets_slower() {
    learn("list", USUAL, 2_000, true);

    assertThat(limit.now()).isEqualTo(MOST);
  }

  @Test
  void no_more_run_when_there_is_room_for_all() {
    learn("list", USUAL, 2_000, false);

    assertThat(limit.now()).isEqualTo(LEAST);
  }

  @Test
  void fewer_run_when_they_only_wait_for_each_other() {
    learn("list", USUAL, 2_000, true);
    learn("list", 10 * USUAL, 2_000, true);

    assertThat(limit.now()).isLessThan(MOST / 2).isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void a_slow_kind_of_request_is_no_sign_of_too_many() {
    learn("list", USUAL, 2_000, true);
    learn("export", 100 * USUAL, 2_000, true);

    assertThat(limit.now()).isEqualTo(MOST);
  }

  @Test
  void what_stays_slow_becomes_the_usual_in_the_end() {
    learn("list", USUAL, 2_000, true);
    learn("list", 3 * USUAL, 20_000, true);

    assertThat(limit.now()).isGreaterThan(LEAST);
  }

  @Test
  void fewer_run_than_ever_when_the_machine_is_late_with_everything_and_more_once_it_is_not() {
    for (var i = 0; i < 2_000; i++) {
      limit.learn("list", USUAL, LEAST, 20_000_000, true);
    }
    assertThat(limit.now()).isEqualTo(1);

    learn("list", USUAL, 200, true);
    assertThat(limit.now()).isGreaterThanOrEqualTo(LEAST);
  }

  private void learn(String kind, long nanos, int times, boolean isFull) {
    for (var i = 0; i < times; i++) {
      limit.learn(kind, nanos, isFull ? LEAST : 0, 0, isFull);
    }
  }
}
