package fr.vigie.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Up to when all is counted, and who waits to know it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FreshnessTest {

  private static final Instant MORNING = Instant.parse("2026-11-27T07:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
  private final AtomicReference<Optional<Instant>> stored =
      new AtomicReference<>(Optional.of(MORNING));
  private final AtomicInteger reads = new AtomicInteger();
  private final Freshness freshness =
      new Freshness(
          () -> {
            reads.incrementAndGet();
            return stored.get();
          },
          now::get);

  @Test
  void before_anything_was_counted_nothing_is_known() {
    stored.set(Optional.empty());

    assertThat(freshness.upTo()).isNull();
  }

  @Test
  void what_nobody_looks_at_is_not_read() {
    freshness.renew();
    freshness.upTo();
    later(Duration.ofMinutes(1).plusMillis(1));
    freshness.renew();

    assertThat(reads).hasValue(1);
  }

  @Test
  void while_it_is_renewed_only_the_first_who_asks_waits_for_the_database() {
    freshness.upTo();
    for (var half = 0; half < 20; half++) {
      later(Freshness.BETWEEN_READS);
      stored.set(Optional.of(now.get()));
      freshness.renew();
      reads.set(0);

      assertThat(freshness.upTo()).isEqualTo(now.get());
      assertThat(reads).hasValue(0);
    }
  }

  @Test
  void who_asks_while_it_is_not_renewed_is_told_nothing_that_is_older_than_a_second() {
    freshness.upTo();
    stored.set(Optional.of(MORNING.plusSeconds(1)));
    later(Duration.ofMillis(1_001));

    assertThat(freshness.upTo()).isEqualTo(MORNING.plusSeconds(1));
  }

  @Test
  void a_clock_that_is_put_back_hides_nothing() {
    freshness.upTo();
    stored.set(Optional.of(MORNING.minusSeconds(1)));
    later(Duration.ofHours(-1));

    assertThat(freshness.upTo()).isEqualTo(MORNING.minusSeconds(1));
  }

  private void later(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }
}
