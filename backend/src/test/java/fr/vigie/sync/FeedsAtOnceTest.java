package fr.vigie.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// No change is missed by a device that pulls while others write; `-Dsync.seconds=60` for the
/// figure.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedsAtOnceTest {

  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("sync.seconds", 3));

  private static final int MOST_RUNS = 10;

  @Test
  void a_device_misses_nothing_of_what_eight_writers_commit_late() {
    var figures = new FeedRun().run(TIME);

    System.getLogger("sync").log(System.Logger.Level.INFO, figures::toString);
    assertThat(figures.changes()).isGreaterThan(8);
    assertThat(figures.missed()).isZero();
  }

  @Test
  void the_same_run_finds_what_is_missed_when_positions_are_taken_apart() {
    assertThat(IntStream.range(0, MOST_RUNS))
        .anyMatch(_ -> new FeedRun().runWithPositionsTakenApart(TIME).missed() > 0);
  }
}
