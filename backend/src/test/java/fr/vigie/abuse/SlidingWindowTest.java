package fr.vigie.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SlidingWindowTest {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private final Hands clock = new Hands();
  private final SlidingWindow window = new SlidingWindow(10, TEN_MINUTES, clock);

  @Test
  void ten_are_let_through_and_the_eleventh_waits() {
    for (var i = 0; i < 10; i++) {
      assertThat(window.waitOf(1)).isZero();
      window.count(1);
    }

    assertThat(window.waitOf(1)).isPositive();
    assertThat(window.waitOf(2)).isZero();
  }

  @Test
  void who_waits_as_long_as_told_is_let_through_and_not_a_second_before() {
    for (var i = 0; i < 10; i++) {
      clock.forward(Duration.ofSeconds(7));
      window.count(1);
    }
    var wait = window.waitOf(1);

    clock.forward(wait.minusSeconds(1));
    assertThat(window.waitOf(1)).isPositive();

    clock.forward(Duration.ofSeconds(1));
    assertThat(window.waitOf(1)).isZero();
  }

  @Test
  void in_any_ten_minutes_it_is_hardly_ever_more_than_ten() {
    var done = new java.util.ArrayDeque<Instant>();
    var most = 0;
    for (var second = 0; second < 7_200; second++) {
      clock.forward(Duration.ofSeconds(1));
      if (window.waitOf(1).isZero()) {
        window.count(1);
        done.add(clock.instant());
      }
      while (!done.isEmpty() && done.peek().isBefore(clock.instant().minus(TEN_MINUTES))) {
        done.poll();
      }
      most = Math.max(most, done.size());
    }

    // The counter before is weighed as if its acts were spread over its window.
    assertThat(most).isBetween(10, 13);
  }

  @Test
  void nought_is_no_limit() {
    var open = new SlidingWindow(0, TEN_MINUTES, clock);
    for (var i = 0; i < 1_000; i++) {
      open.count(1);
    }

    assertThat(open.waitOf(1)).isZero();
  }

  private static final class Hands extends Clock {

    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-11-29T10:03:00Z"));

    void forward(Duration by) {
      now.updateAndGet(instant -> instant.plus(by));
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }
}
